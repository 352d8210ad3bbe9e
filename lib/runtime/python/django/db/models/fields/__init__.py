"""Columns of every kind. https://docs.djangoproject.com/en/5.2/ref/models/fields/"""
import datetime
import decimal
import functools
import ipaddress
import json
import math
import uuid

from django.core.exceptions import FieldDoesNotExist, ValidationError  # noqa: F401 - imported from here in Django, too
from django.core.validators import (
    DecimalValidator,
    validate_ipv4_address,
    validate_ipv6_address,
    validate_ipv46_address,
    MaxValueValidator,
    MinValueValidator,
    URLValidator,
    validate_email,
    validate_slug,
    validate_unicode_slug,
)
from django.db.models.fields.base import NOT_PROVIDED, DeferredAttribute, Field
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime, parse_duration, parse_time
from django.utils.duration import duration_string
from django.utils.functional import cached_property

BLANK_CHOICE_DASH = [("", "---------")]


class CharField(Field):
    def __init__(self, *args, db_collation=None, **options):
        super().__init__(*args, **options)

    def to_python(self, value):
        return value if isinstance(value, str) or value is None else str(value)

    def get_prep_value(self, value):
        return self.to_python(_unlazy(value))


class TextField(CharField):
    pass


class EmailField(CharField):
    default_validators = (validate_email,)

    def __init__(self, *args, **options):
        options.setdefault("max_length", 254)
        super().__init__(*args, **options)


class URLField(CharField):
    default_validators = (URLValidator(),)

    def __init__(self, *args, **options):
        options.setdefault("max_length", 200)
        super().__init__(*args, **options)


class SlugField(CharField):
    def __init__(self, *args, allow_unicode=False, **options):
        options.setdefault("max_length", 50)
        options.setdefault("db_index", True)
        super().__init__(*args, **options)
        self.default_validators = (validate_unicode_slug if allow_unicode else validate_slug,)


class IntegerField(Field):
    empty_strings_allowed = False
    range_validators = (MinValueValidator(-(2**63)), MaxValueValidator(2**63 - 1))

    def to_python(self, value):
        if value is None:
            return value
        try:
            return int(value)
        except (TypeError, ValueError):
            raise self.invalid("“%(value)s” value must be an integer.", value)

    def get_prep_value(self, value):
        value = _unlazy(value)
        if value is None:
            return None
        try:
            return int(value)
        except (TypeError, ValueError) as e:
            raise type(e)(f"Field '{self.name}' expected a number but got {value!r}.") from e

    def to_row(self, value):
        value = super().to_row(value)
        if isinstance(value, int) and abs(value) > 2**53:
            if not -(2**63) <= value < 2**63:
                raise OverflowError("Python int too large to convert to SQLite INTEGER")
            raise NotImplementedError("whole numbers beyond 2**53 are not simulated in the database: keep them as text")
        return value


class BigIntegerField(IntegerField):
    pass


class SmallIntegerField(IntegerField):
    pass


class PositiveIntegerField(IntegerField):
    range_validators = (MinValueValidator(0), MaxValueValidator(2**63 - 1))


class PositiveBigIntegerField(PositiveIntegerField):
    pass


class PositiveSmallIntegerField(PositiveIntegerField):
    pass


class AutoField(IntegerField):
    """A key that the table counts."""

    def __init__(self, *args, **options):
        options["blank"] = True
        super().__init__(*args, **options)

    def get_default(self):
        return self.default() if callable(self.default) and self.has_default() else None


class BigAutoField(AutoField):
    pass


class SmallAutoField(AutoField):
    pass


class FloatField(Field):
    empty_strings_allowed = False

    def to_python(self, value):
        if value is None:
            return value
        try:
            return float(value)
        except (TypeError, ValueError):
            raise self.invalid("“%(value)s” value must be a float.", value)

    def get_prep_value(self, value):
        if value is None:
            return None
        try:
            return float(value)
        except (TypeError, ValueError) as e:
            raise type(e)(f"Field '{self.name}' expected a number but got {value!r}.") from e

    def from_row(self, stored):
        return None if stored is None else float(stored)


class BooleanField(Field):
    empty_strings_allowed = False

    def to_python(self, value):
        if self.null and value in (None, ""):
            return None
        if value in (True, False):
            return bool(value)
        if value in ("t", "True", "1"):
            return True
        if value in ("f", "False", "0"):
            return False
        raise self.invalid("“%(value)s” value must be either True or False.", value)

    def get_prep_value(self, value):
        return None if value is None else self.to_python(value)

    def from_row(self, stored):
        return bool(stored) if stored in (0, 1) else stored


class DecimalField(Field):
    """Kept as text; a Decimal with decimal_places in Python."""

    counted = True
    empty_strings_allowed = False

    def __init__(self, verbose_name=None, name=None, max_digits=None, decimal_places=None, **options):
        super().__init__(verbose_name, name, **options)
        self.max_digits, self.decimal_places = max_digits, decimal_places

    @property
    def range_validators(self):
        return [DecimalValidator(self.max_digits, self.decimal_places)]

    @cached_property
    def context(self):
        return decimal.Context(prec=self.max_digits)

    def to_python(self, value):
        if value is None:
            return None
        try:
            if isinstance(value, float):
                if math.isnan(value):
                    raise ValueError
                return self.context.create_decimal_from_float(value)
            return decimal.Decimal(value)
        except (decimal.InvalidOperation, TypeError, ValueError):
            raise self.invalid("“%(value)s” value must be a decimal number.", value)

    def get_prep_value(self, value):
        return self.to_python(_unlazy(value))

    def to_row(self, value):
        """Not rounded, as in SQLite: that happens when it is read."""
        value = self.get_prep_value(value)
        if value is None:
            return None
        places = -value.normalize().as_tuple().exponent if value.is_finite() else 0
        return f"{value:.{self.decimal_places}f}" if places <= self.decimal_places else f"{value:f}"

    def from_row(self, stored):
        if stored is None:
            return None
        if not isinstance(stored, str):
            stored = decimal.Context(prec=15).create_decimal_from_float(stored)
        return decimal.Decimal(stored).quantize(decimal.Decimal(1).scaleb(-self.decimal_places), context=self.context)


class DateField(Field):
    """Kept as ISO text."""

    empty_strings_allowed = False
    _kind = datetime.date
    _message = "“%(value)s” value has an invalid date format. It must be in YYYY-MM-DD format."

    def __init__(self, verbose_name=None, name=None, auto_now=False, auto_now_add=False, **options):
        super().__init__(verbose_name, name, **options)
        self.auto_now, self.auto_now_add = auto_now, auto_now_add
        if auto_now or auto_now_add:
            self.editable, self.blank = False, True

    def contribute_to_class(self, cls, name):
        super().contribute_to_class(cls, name)
        if not self.null and not isinstance(self, TimeField):
            for which, is_next in (("next", True), ("previous", False)):
                neighbour = functools.partialmethod(cls._next_or_previous, field=self, is_next=is_next)
                if f"get_{which}_by_{self.name}" not in vars(cls):
                    setattr(cls, f"get_{which}_by_{self.name}", neighbour)

    def _now(self):
        return datetime.date.today()

    def pre_save(self, instance, add):
        if self.auto_now or self.auto_now_add and add:
            value = self._now()
            setattr(instance, self.attname, value)
            return value
        return super().pre_save(instance, add)

    def to_python(self, value):
        if value is None:
            return None
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date):
            return value
        try:
            found = parse_date(value)
        except ValueError:
            raise self._error("“%(value)s” value has the correct format (YYYY-MM-DD) but it is an invalid date.", "invalid_date", {"value": value})
        if found is None:
            raise self.invalid(self._message, value)
        return found

    def get_prep_value(self, value):
        return self.to_python(value)

    def to_row(self, value):
        value = self.get_prep_value(value)
        return None if value is None else value.isoformat()

    def from_row(self, stored):
        return None if stored is None else self._kind.fromisoformat(stored)


class DateTimeField(DateField):
    """Kept as ISO text in UTC; an aware datetime in Python."""

    _kind = datetime.datetime
    _message = "“%(value)s” value has an invalid format. It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format."

    def _now(self):
        return timezone.now()

    def to_python(self, value):
        if value is None or isinstance(value, datetime.datetime):
            return value
        if isinstance(value, datetime.date):
            return datetime.datetime(value.year, value.month, value.day, tzinfo=datetime.timezone.utc)
        try:
            found = parse_datetime(value)
        except ValueError:
            message = "“%(value)s” value has the correct format (YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ]) but it is an invalid date/time."
            raise self._error(message, "invalid_datetime", {"value": value})
        if found is not None:
            return found
        try:
            day = parse_date(value)
        except ValueError:
            raise self._error("“%(value)s” value has the correct format (YYYY-MM-DD) but it is an invalid date.", "invalid_date", {"value": value})
        if day is None:
            raise self.invalid(self._message, value)
        return datetime.datetime(day.year, day.month, day.day)

    def get_prep_value(self, value):
        value = self.to_python(value)
        if value is not None and value.tzinfo is None:
            import warnings

            name = f"{self.model.__name__}.{self.name}" if self.model else "(unbound)"
            warnings.warn(
                f"DateTimeField {name} received a naive datetime ({value}) while time zone support is active.", RuntimeWarning
            )
            value = value.replace(tzinfo=datetime.timezone.utc)
        return None if value is None else value.astimezone(datetime.timezone.utc)

    def sql_value(self, stored):
        return stored and stored.replace("T", " ").removesuffix("+00:00")


class TimeField(DateField):
    _kind = datetime.time

    def _now(self):
        return datetime.datetime.now().time()

    def to_python(self, value):
        if value is None or isinstance(value, datetime.time):
            return value
        if isinstance(value, datetime.datetime):
            return value.time()
        try:
            found = parse_time(value)
        except ValueError:
            raise self._error(
                "“%(value)s” value has the correct format (HH:MM[:ss[.uuuuuu]]) but it is an invalid time.", "invalid_time", {"value": value}
            )
        if found is None:
            raise self.invalid("“%(value)s” value has an invalid format. It must be in HH:MM[:ss[.uuuuuu]] format.", value)
        return found


class DurationField(Field):
    """Kept as whole microseconds."""

    empty_strings_allowed = False

    def to_python(self, value):
        if value is None or isinstance(value, datetime.timedelta):
            return value
        try:
            found = parse_duration(value)
        except ValueError:
            found = None
        if found is None:
            raise self.invalid("“%(value)s” value has an invalid format. It must be in [DD] [[HH:]MM:]ss[.uuuuuu] format.", value)
        return found

    def value_to_string(self, obj):
        value = getattr(obj, self.attname)
        return "" if value is None else duration_string(value)

    def to_row(self, value):
        return None if value is None else (value.days * 86400 + value.seconds) * 1_000_000 + value.microseconds

    def from_row(self, stored):
        return None if stored is None else datetime.timedelta(microseconds=stored)


class UUIDField(Field):
    """Kept as 32 hexadecimal digits."""

    empty_strings_allowed = False

    def to_python(self, value):
        if value is None or isinstance(value, uuid.UUID):
            return value
        try:
            return uuid.UUID(**{"int" if isinstance(value, int) else "hex": value})
        except (AttributeError, ValueError):
            raise self.invalid("“%(value)s” is not a valid UUID.", value)

    def get_prep_value(self, value):
        return self.to_python(value)

    def to_row(self, value):
        value = self.to_python(value)
        return None if value is None else value.hex

    def from_row(self, stored):
        return None if stored is None else uuid.UUID(stored)


class GenericIPAddressField(CharField):
    def __init__(self, verbose_name=None, name=None, protocol="both", unpack_ipv4=False, **options):
        kinds = {"both": validate_ipv46_address, "ipv4": validate_ipv4_address, "ipv6": validate_ipv6_address}
        options["validators"] = [kinds[protocol.lower()], *options.get("validators", ())]
        super().__init__(verbose_name, name, **{"max_length": 39, **options})

    def get_prep_value(self, value):
        return None if value is None else str(ipaddress.ip_address(value))


class JSONField(Field):
    """Kept as JSON text. Lookups into it (`data__key`) are not simulated."""

    empty_strings_allowed = False

    def __init__(self, verbose_name=None, name=None, encoder=None, decoder=None, **options):
        super().__init__(verbose_name, name, **options)
        self.encoder, self.decoder = encoder, decoder

    def validate(self, value, model_instance):
        super().validate(value, model_instance)
        try:
            json.dumps(value, cls=self.encoder)
        except TypeError:
            raise self._error("Value must be valid JSON.", "invalid", {"value": value})

    def value_to_string(self, obj):
        return getattr(obj, self.attname)

    def to_row(self, value):
        return None if value is None else json.dumps(value, cls=self.encoder)

    def from_row(self, stored):
        return None if stored is None else json.loads(stored, cls=self.decoder)


def _unlazy(value):
    """A translated or lazy text is what it stands for."""
    proxied = getattr(type(value), "_proxied", None)
    return proxied(value) if proxied is not None else value


__all__ = [
    "AutoField", "BLANK_CHOICE_DASH", "BigAutoField", "BigIntegerField", "BooleanField", "CharField", "DateField",
    "DateTimeField", "DecimalField", "DeferredAttribute", "DurationField", "EmailField", "Field", "FloatField",
    "GenericIPAddressField", "IntegerField", "JSONField", "NOT_PROVIDED", "PositiveBigIntegerField", "PositiveIntegerField",
    "PositiveSmallIntegerField", "SlugField", "SmallAutoField", "SmallIntegerField", "TextField", "TimeField", "URLField",
    "UUIDField",
]
