"""Columns: what a value is in Python and in the simulated table (JSON). https://docs.djangoproject.com/en/5.2/ref/models/fields/"""
import datetime
import decimal

NOT_PROVIDED = object()
CASCADE = "CASCADE"
PROTECT = "PROTECT"


class Field:
    """A column whose values JSON can hold as they are."""

    def __init__(self, *, default=NOT_PROVIDED, null=False, unique=False, max_length=None, **ignored):
        self.default = default
        self.null = null

    def __set_name__(self, owner, name):
        self.name = self.attname = name

    def get_default(self):
        if self.default is NOT_PROVIDED:
            return None if self.null else self.empty()
        return self.default() if callable(self.default) else self.default

    def empty(self):
        return None

    def to_python(self, stored):
        return stored

    def to_json(self, value):
        return value


class CharField(Field):
    def empty(self):
        return ""


class TextField(CharField):
    pass


class IntegerField(Field):
    pass


class PositiveIntegerField(IntegerField):
    pass


class FloatField(Field):
    pass


class BooleanField(Field):
    pass


class DecimalField(Field):
    """Kept as text; a Decimal with decimal_places in Python."""

    def __init__(self, *, max_digits=10, decimal_places=2, **options):
        super().__init__(**options)
        self.decimal_places = decimal_places

    def to_python(self, stored):
        return None if stored is None else decimal.Decimal(stored)

    def to_json(self, value):
        if value is None:
            return None
        return str(decimal.Decimal(str(value)).quantize(decimal.Decimal(1).scaleb(-self.decimal_places)))


class DateTimeField(Field):
    """Kept as ISO text; an aware datetime in Python."""

    def __init__(self, *, auto_now=False, auto_now_add=False, **options):
        super().__init__(**options)
        self.auto_now, self.auto_now_add = auto_now, auto_now_add

    def get_default(self):
        if self.auto_now or self.auto_now_add:
            return datetime.datetime.now(datetime.timezone.utc)
        return super().get_default()

    def to_python(self, stored):
        return None if stored is None else datetime.datetime.fromisoformat(stored)

    def to_json(self, value):
        return None if value is None else value.isoformat()


class ForeignKey(Field):
    """The id of a row in another table; reading the attribute itself fetches that row (one query)."""

    def __init__(self, to, on_delete, related_name=None, **options):
        super().__init__(**options)
        self.to = to

    def __set_name__(self, owner, name):
        self.name, self.attname = name, f"{name}_id"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        wanted = getattr(instance, self.attname)
        if wanted is None:
            return None
        known = instance.__dict__.get(f"_{self.name}_cache")
        if known is None or known.pk != wanted:
            known = instance.__dict__[f"_{self.name}_cache"] = self.to.objects.get(pk=wanted)
        return known

    def __set__(self, instance, value):
        instance.__dict__[f"_{self.name}_cache"] = value
        instance.__dict__[self.attname] = None if value is None else value.pk
