"""https://docs.djangoproject.com/en/5.2/ref/validators/"""
import re

from django.core.exceptions import ValidationError

EMPTY_VALUES = (None, "", [], (), {})


class _Limit:
    message = code = None

    def __init__(self, limit_value, message=None):
        self.limit_value, self.message = limit_value, message or self.message

    def __call__(self, value):
        limit = self.limit_value() if callable(self.limit_value) else self.limit_value
        shown = type(self).clean(value)
        if self.breaks(shown, limit):
            message = self.message.replace("characters", "character") if type(self).clean is len and limit == 1 else self.message
            raise ValidationError(message, code=self.code, params={"limit_value": limit, "show_value": shown, "value": value})

    @staticmethod
    def clean(value):
        return value


class MaxValueValidator(_Limit):
    message, code = "Ensure this value is less than or equal to %(limit_value)s.", "max_value"

    def breaks(self, value, limit):
        return value > limit


class MinValueValidator(_Limit):
    message, code = "Ensure this value is greater than or equal to %(limit_value)s.", "min_value"

    def breaks(self, value, limit):
        return value < limit


class MinLengthValidator(_Limit):
    message, code = "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).", "min_length"
    clean = len

    def breaks(self, value, limit):
        return value < limit


class MaxLengthValidator(_Limit):
    message, code = "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).", "max_length"
    clean = len

    def breaks(self, value, limit):
        return value > limit


class RegexValidator:
    regex, message, code, inverse_match, flags = "", "Enter a valid value.", "invalid", False, 0

    def __init__(self, regex=None, message=None, code=None, inverse_match=None, flags=None):
        for name, given in (("regex", regex), ("message", message), ("code", code), ("inverse_match", inverse_match), ("flags", flags)):
            if given is not None:
                setattr(self, name, given)
        self.regex = re.compile(self.regex, self.flags)

    def __call__(self, value):
        if bool(self.regex.search(str(value))) == self.inverse_match:
            raise ValidationError(self.message, code=self.code, params={"value": value})


class URLValidator(RegexValidator):
    """Scheme, host and path of the usual form. (Django's own is longer.)"""

    regex = (
        r"^(?:https?|ftps?)://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]|"
        r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z]\.?)(?::\d{1,5})?(?:[/?#]\S*)?\Z"
    )
    message, flags = "Enter a valid URL.", re.IGNORECASE

    def __init__(self, schemes=None, **options):
        if schemes is not None:
            raise NotImplementedError("URLValidator(schemes=…) is not simulated: the schemes are http, https, ftp and ftps")
        super().__init__(**options)


class EmailValidator(RegexValidator):
    """Something, an @, and a host with a dot in it. (Django's own is longer.)"""

    regex, message = r"^[^@\s]+@(?:localhost|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,63}(?<!-))\Z", "Enter a valid email address."
    flags = re.IGNORECASE


validate_email = EmailValidator()
validate_slug = RegexValidator(r"^[-a-zA-Z0-9_]+\Z", "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.")
validate_unicode_slug = RegexValidator(
    r"^[-\w]+\Z", "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens."
)


def validate_integer(value):
    if not re.match(r"^-?\d+\Z", str(value)):
        raise ValidationError("Enter a valid integer.", code="invalid", params={"value": value})


def validate_comma_separated_integer_list(value):
    if not re.match(r"^-?\d+(?:,-?\d+)*\Z", str(value)):
        raise ValidationError("Enter only digits separated by commas.", code="invalid", params={"value": value})
