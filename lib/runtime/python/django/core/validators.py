"""https://docs.djangoproject.com/en/5.2/ref/validators/

Patterns and messages are those of Django; what looks into images is not simulated.
"""
import ipaddress
import math
import re
from pathlib import PurePath
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

EMPTY_VALUES = (None, "", [], (), {})
MAX_URL_LENGTH = 2048


class _Refusing:
    """What all have in common: a message, a code, and the value in the error."""

    def refuse(self, value, **params):
        raise ValidationError(self.message, code=self.code, params={"value": value, **params})


class RegexValidator(_Refusing):
    regex, message, code, inverse_match, flags = "", "Enter a valid value.", "invalid", False, 0

    def __init__(self, regex=None, message=None, code=None, inverse_match=None, flags=None):
        for name, given in (("regex", regex), ("message", message), ("code", code), ("inverse_match", inverse_match), ("flags", flags)):
            if given is not None:
                setattr(self, name, given)
        if self.flags and not isinstance(self.regex, str):
            raise TypeError("If the flags are set, regex must be a regular expression string.")
        self.regex = re.compile(self.regex, self.flags)

    def __call__(self, value):
        if bool(self.regex.search(str(value))) == self.inverse_match:
            self.refuse(value)

    def __eq__(self, other):
        return isinstance(other, RegexValidator) and all(
            getattr(self, name) == getattr(other, name) for name in ("regex", "message", "code", "inverse_match")
        )


_LETTERS = "\u00a1-\uffff"
_HOSTNAME = rf"[a-z{_LETTERS}0-9](?:[a-z{_LETTERS}0-9-]{{0,61}}[a-z{_LETTERS}0-9])?"
_DOMAIN = rf"(?:\.(?!-)[a-z{_LETTERS}0-9-]{{1,63}}(?<!-))*"
_TOP = rf"\.(?!-)(?:[a-z{_LETTERS}-]{{2,63}}|xn--[a-z0-9]{{1,59}})(?<!-)"
_BYTE = "(?:0|25[0-5]|2[0-4][0-9]|1[0-9]?[0-9]?|[1-9][0-9]?)"


class DomainNameValidator(RegexValidator):
    message, max_length = "Enter a valid domain name.", 255

    def __init__(self, *, accept_idna=True, **options):
        self.accept_idna = accept_idna
        self.regex = re.compile(rf"^{_HOSTNAME}{_DOMAIN}{_TOP}\.?\Z", re.IGNORECASE)
        super().__init__(**options)

    def __call__(self, value):
        if not isinstance(value, str) or len(value) > self.max_length or not self.accept_idna and not value.isascii():
            self.refuse(value)
        super().__call__(value)


class URLValidator(RegexValidator):
    regex = re.compile(
        rf"^(?:[a-z0-9.+-]*)://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:{_BYTE}(?:\.{_BYTE}){{3}}|\[[0-9a-f:.]+\]|({_HOSTNAME}{_DOMAIN}{_TOP}\.?|localhost))"
        r"(?::[0-9]{1,5})?(?:[/?#][^\s]*)?\Z",
        re.IGNORECASE,
    )
    message, schemes, max_length = "Enter a valid URL.", ["http", "https", "ftp", "ftps"], MAX_URL_LENGTH

    def __init__(self, schemes=None, **options):
        super().__init__(**options)
        if schemes is not None:
            self.schemes = schemes

    def __call__(self, value):
        if not isinstance(value, str) or len(value) > self.max_length or {"\t", "\r", "\n"} & set(value):
            self.refuse(value)
        if value.split("://")[0].lower() not in self.schemes:
            self.refuse(value)
        try:
            parts = urlsplit(value)
        except ValueError:
            self.refuse(value)
        super().__call__(value)
        address = re.search(r"^\[(.+)\](?::[0-9]{1,5})?$", parts.netloc)
        if address and not _is_ip(ipaddress.IPv6Address, address[1]) or parts.hostname is None or len(parts.hostname) > 253:
            self.refuse(value)


class EmailValidator(_Refusing):
    message, code, domain_allowlist = "Enter a valid email address.", "invalid", ["localhost"]
    user_regex = re.compile(
        r"(^[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*\Z"
        r'|^"([\001-\010\013\014\016-\037!#-\[\]-\177]|\\[\001-\011\013\014\016-\177])*"\Z)',
        re.IGNORECASE,
    )
    domain_regex = re.compile(rf"^{_HOSTNAME}{_DOMAIN}{_TOP}\Z", re.IGNORECASE)

    def __init__(self, message=None, code=None, allowlist=None):
        for name, given in (("message", message), ("code", code), ("domain_allowlist", allowlist)):
            if given is not None:
                setattr(self, name, given)

    def __call__(self, value):
        if not value or "@" not in value or len(value) > 320:
            self.refuse(value)
        user, domain = value.rsplit("@", 1)
        if not self.user_regex.match(user) or domain not in self.domain_allowlist and not self.validate_domain_part(domain):
            self.refuse(value)

    def validate_domain_part(self, domain):
        literal = re.match(r"\[([A-F0-9:.]+)\]\Z", domain, re.IGNORECASE)
        return bool(self.domain_regex.match(domain)) or literal is not None and _is_ip(ipaddress.ip_address, literal[1])

    def __eq__(self, other):
        return isinstance(other, EmailValidator) and (set(self.domain_allowlist), self.message, self.code) == (
            set(other.domain_allowlist), other.message, other.code,
        )


class BaseValidator:
    """A limit, given or computed."""

    message, code = "Ensure this value is %(limit_value)s (it is %(show_value)s).", "limit_value"

    def __init__(self, limit_value, message=None):
        self.limit_value = limit_value
        if message:
            self.message = message

    def _limit(self):
        return self.limit_value() if callable(self.limit_value) else self.limit_value

    def __call__(self, value):
        limit, shown = self._limit(), self.clean(value)
        if self.compare(shown, limit):
            raise ValidationError(self._said(limit), code=self.code, params={"limit_value": limit, "show_value": shown, "value": value})

    def _said(self, limit):
        return self.message

    def __eq__(self, other):
        return isinstance(other, type(self)) and (self._limit(), self.message, self.code) == (other._limit(), other.message, other.code)

    def compare(self, a, b):
        return a is not b

    def clean(self, value):
        return value


class MaxValueValidator(BaseValidator):
    message, code = "Ensure this value is less than or equal to %(limit_value)s.", "max_value"

    def compare(self, a, b):
        return a > b


class MinValueValidator(BaseValidator):
    message, code = "Ensure this value is greater than or equal to %(limit_value)s.", "min_value"

    def compare(self, a, b):
        return a < b


class StepValueValidator(BaseValidator):
    message, code = "Ensure this value is a multiple of step size %(limit_value)s.", "step_size"

    def __init__(self, limit_value, message=None, offset=None):
        super().__init__(limit_value, message)
        if offset is not None:
            self.message = "Ensure this value is a multiple of step size %(limit_value)s, starting from %(offset)s, e.g. %(offset)s, %(valid_value1)s, %(valid_value2)s, and so on."
        self.offset = offset

    def __call__(self, value):
        if self.offset is None:
            return super().__call__(value)
        limit, offset = self._limit(), self.offset
        if self.compare(value - offset, limit):
            given = {"limit_value": limit, "offset": offset, "valid_value1": offset + limit, "valid_value2": offset + 2 * limit}
            raise ValidationError(self.message, code=self.code, params=given)

    def compare(self, a, b):
        return not math.isclose(math.remainder(a, b), 0, abs_tol=1e-9)


class _Length(BaseValidator):
    def clean(self, value):
        return len(value)

    def _said(self, limit):
        return self.message.replace("characters", "character") if self.message is type(self).message and limit == 1 else self.message


class MinLengthValidator(_Length):
    message, code = "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).", "min_length"

    def compare(self, a, b):
        return a < b


class MaxLengthValidator(_Length):
    message, code = "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).", "max_length"

    def compare(self, a, b):
        return a > b


class DecimalValidator:
    def __init__(self, max_digits, decimal_places):
        self.max_digits, self.decimal_places = max_digits, decimal_places

    def __call__(self, value):
        _, digits, exponent = value.as_tuple()
        if exponent in ("F", "n", "N"):
            raise ValidationError("Enter a number.", code="invalid", params={"value": value})
        if exponent >= 0:
            count, decimals = len(digits) + (exponent if digits != (0,) else 0), 0
        else:
            decimals = abs(exponent)
            count = max(len(digits), decimals)
        whole = count - decimals
        most = None if self.max_digits is None or self.decimal_places is None else self.max_digits - self.decimal_places
        for found, limit, code, singular, plural in (
            (count, self.max_digits, "max_digits", "digit in total", "digits in total"),
            (decimals, self.decimal_places, "max_decimal_places", "decimal place", "decimal places"),
            (whole, most, "max_whole_digits", "digit before the decimal point", "digits before the decimal point"),
        ):
            if limit is not None and found > limit:
                verb = ("is", singular) if limit == 1 else ("are", plural)
                raise ValidationError(f"Ensure that there {verb[0]} no more than %(max)s {verb[1]}.", code=code, params={"max": limit, "value": value})

    def __eq__(self, other):
        return isinstance(other, type(self)) and (self.max_digits, self.decimal_places) == (other.max_digits, other.decimal_places)


class ProhibitNullCharactersValidator(_Refusing):
    message, code = "Null characters are not allowed.", "null_characters_not_allowed"

    def __init__(self, message=None, code=None):
        self.message, self.code = message or self.message, code or self.code

    def __call__(self, value):
        if "\x00" in str(value):
            self.refuse(value)

    def __eq__(self, other):
        return isinstance(other, type(self)) and (self.message, self.code) == (other.message, other.code)


def _is_ip(kind, text):
    try:
        kind(text)
    except ValueError:
        return False
    return True


def _ip(value, kind, protocol):
    if not _is_ip(kind, value):
        raise ValidationError("Enter a valid %(protocol)s address.", code="invalid", params={"protocol": protocol, "value": value})


def validate_ipv4_address(value):
    _ip(value, ipaddress.IPv4Address, "IPv4")


def validate_ipv6_address(value):
    _ip(value, ipaddress.IPv6Address, "IPv6")


def validate_ipv46_address(value):
    _ip(value, ipaddress.ip_address, "IPv4 or IPv6")


def int_list_validator(sep=",", message=None, code="invalid", allow_negative=False):
    number = r"-?\d+" if allow_negative else r"\d+"
    return RegexValidator(rf"^{number}(?:{re.escape(sep)}{number})*\Z", message=message, code=code)


validate_domain_name = DomainNameValidator()
validate_email = EmailValidator()
validate_slug = RegexValidator(r"^[-a-zA-Z0-9_]+\Z", "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.", "invalid")
validate_unicode_slug = RegexValidator(
    r"^[-\w]+\Z", "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens.", "invalid"
)
integer_validator = RegexValidator(r"^-?\d+\Z", "Enter a valid integer.", "invalid")
validate_comma_separated_integer_list = int_list_validator(message="Enter only digits separated by commas.")


def validate_integer(value):
    return integer_validator(value)


class FileExtensionValidator:
    message, code = "File extension “%(extension)s” is not allowed. Allowed extensions are: %(allowed_extensions)s.", "invalid_extension"

    def __init__(self, allowed_extensions=None, message=None, code=None):
        self.allowed_extensions = allowed_extensions and [extension.lower() for extension in allowed_extensions]
        self.message, self.code = message or self.message, code or self.code

    def __call__(self, value):
        extension = PurePath(value.name).suffix[1:].lower()
        if self.allowed_extensions is not None and extension not in self.allowed_extensions:
            params = {"extension": extension, "allowed_extensions": ", ".join(self.allowed_extensions), "value": value}
            raise ValidationError(self.message, code=self.code, params=params)

    def __eq__(self, other):
        return isinstance(other, type(self)) and (self.allowed_extensions, self.message, self.code) == (
            other.allowed_extensions, other.message, other.code,
        )


def __getattr__(name):
    if name in ("validate_image_file_extension", "get_available_image_extensions"):
        raise ImportError(f"django.core.validators.{name} is not simulated: FileExtensionValidator looks at the name")
    raise AttributeError(f"module 'django.core.validators' has no attribute '{name}'")
