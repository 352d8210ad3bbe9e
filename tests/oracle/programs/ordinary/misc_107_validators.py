# BACKENDS: locmem
import re

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import DecimalValidator, EmailValidator, FileExtensionValidator, MaxLengthValidator, MaxValueValidator, MinLengthValidator, MinValueValidator, ProhibitNullCharactersValidator, RegexValidator, StepValueValidator, URLValidator, int_list_validator, validate_comma_separated_integer_list, validate_email, validate_integer, validate_ipv4_address, validate_ipv6_address, validate_ipv46_address, validate_slug, validate_unicode_slug

for validator, values in (
    (validate_email, ("a@b.de", "a@b", "", "a@localhost", "a b@c.de", None)),
    (validate_slug, ("a-b_1", "a b", "é", "")),
    (validate_unicode_slug, ("é-1", "é 1")),
    (validate_integer, ("5", "-5", "5.0", "x", 5, "")),
    (validate_ipv4_address, ("127.0.0.1", "1.2.3", "256.1.1.1", "01.2.3.4")),
    (validate_ipv6_address, ("::1", "x")),
    (validate_ipv46_address, ("::1", "127.0.0.1", "x")),
    (validate_comma_separated_integer_list, ("1,2", "1, 2", "a")),
    (int_list_validator(sep="-"), ("1-2", "1,2")),
    (MinValueValidator(3), (3, 2)),
    (MaxValueValidator(lambda: 3), (3, 4)),
    (MinLengthValidator(2), ("ab", "a")),
    (MaxLengthValidator(2, "too long: %(limit_value)s, %(show_value)s"), ("ab", "abc")),
    (StepValueValidator(3), (9, 10)),
    (RegexValidator(r"^tea"), ("teacup", "cup")),
    (RegexValidator(r"tea", inverse_match=True, code="no_tea", message="no tea"), ("teacup", "cup")),
    (RegexValidator("TEA", flags=re.IGNORECASE), ("tea", "x")),
    (URLValidator(), ("https://example.com/a?b=c", "example.com", "http://localhost:8000", "ftp://a.de", "http://[::1]/", "http://a b.de")),
    (URLValidator(schemes=["https"]), ("http://a.de", "https://a.de")),
    (DecimalValidator(4, 2), (1, __import__("decimal").Decimal("1.234"), __import__("decimal").Decimal("123.4"), __import__("decimal").Decimal("12345"))),
    (FileExtensionValidator(["txt"]), ()),
    (ProhibitNullCharactersValidator(), ("a", "a\x00b")),
    (EmailValidator(allowlist=["home"]), ("a@home", "a@house")),
):
    for value in values:
        try:
            print(type(validator).__name__, repr(value), validator(value))
        except ValidationError as e:
            print(type(validator).__name__, repr(value), e.messages, e.code, sorted(e.params or {}))
        except Exception as e:
            print(type(validator).__name__, repr(value), type(e).__name__, e)
print(MinValueValidator(3) == MinValueValidator(3), MinValueValidator(3) == MinValueValidator(4), RegexValidator("a") == RegexValidator("a"), validate_email == EmailValidator())
e = ValidationError({"name": ["a", ValidationError("b %(x)s", params={"x": 1}, code="c")], NON_FIELD_ERRORS: "d"})
print(e.message_dict, e.messages, dict(e), repr(e), str(e), e.error_dict["name"][1].code)
e = ValidationError(["a", "b"])
print(e.messages, list(e), str(e), repr(ValidationError("x", code="y")), ValidationError("x") == ValidationError("x"), e.error_list[0].message, hasattr(e, "message"), hasattr(ValidationError("x"), "error_dict"))
try:
    print(e.message_dict)
except AttributeError as err:
    print(err)
