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
        if self.breaks(value, limit):
            raise ValidationError(self.message % {"limit_value": limit, "show_value": value}, code=self.code)


class MaxValueValidator(_Limit):
    message, code = "Ensure this value is less than or equal to %(limit_value)s.", "max_value"

    def breaks(self, value, limit):
        return value > limit


class MinValueValidator(_Limit):
    message, code = "Ensure this value is greater than or equal to %(limit_value)s.", "min_value"

    def breaks(self, value, limit):
        return value < limit


class MinLengthValidator(_Limit):
    message, code = "Ensure this value has at least %(limit_value)d characters.", "min_length"

    def breaks(self, value, limit):
        return len(value) < limit


class MaxLengthValidator(_Limit):
    message, code = "Ensure this value has at most %(limit_value)d characters.", "max_length"

    def breaks(self, value, limit):
        return len(value) > limit


class RegexValidator:
    def __init__(self, regex="", message="Enter a valid value.", code="invalid", inverse_match=False, flags=0):
        self.regex, self.message, self.code, self.inverse_match = re.compile(regex, flags), message, code, inverse_match

    def __call__(self, value):
        if bool(self.regex.search(str(value))) == self.inverse_match:
            raise ValidationError(self.message, code=self.code)


validate_slug = RegexValidator(r"^[-a-zA-Z0-9_]+\Z", "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.")
validate_email = RegexValidator(r"^[^@\s]+@[^@\s]+\.[^@\s]+\Z", "Enter a valid email address.")
