"""A compiled expression, and the kind of value that it has: a field, which reads what the database answers.

Which kinds go together is Django's table of connectors; what it refuses is a FieldError here, too.
https://docs.djangoproject.com/en/5.2/ref/models/expressions/#output-field
"""
import datetime
import decimal
import uuid
from typing import Any, NamedTuple

from django.core.exceptions import FieldError
from django.db.models import fields


class OutputFieldIsNoneError(FieldError):
    pass


class Compiled(NamedTuple):
    sql: str
    params: tuple
    ast: dict
    field: Any


def literal(value, field):
    """A value of this field as a parameter."""
    if value is None:
        return Compiled("NULL", (), {"is": "value", "value": None}, field)
    stored = field.to_row(value) if field is not None else value
    number = float(stored) if field is not None and counts(field) and isinstance(stored, str) else stored
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    shown = field.sql_value(stored) if field is not None else stored
    if isinstance(field, fields.DecimalField):
        shown = str(field.get_prep_value(value))
    return Compiled("%s", (shown,), {"is": "value", "value": number}, field)


def counts(field):
    """Kept as text, counted with as a number."""
    field = field.target_field if field.is_relation and field.concrete else field
    return field.counted


def field_of_value(value):
    if hasattr(type(value), "_proxied"):
        value = type(value)._proxied(value)
    for kind, field in (
        (bool, fields.BooleanField), (int, fields.IntegerField), (float, fields.FloatField), (str, fields.CharField),
        (decimal.Decimal, _AnyDecimal), (datetime.datetime, fields.DateTimeField), (datetime.date, fields.DateField),
        (datetime.time, fields.TimeField), (datetime.timedelta, fields.DurationField), (uuid.UUID, fields.UUIDField),
    ):
        if isinstance(value, kind):
            return field()
    return None


class _AnyDecimal(fields.DecimalField):
    """What is computed, not a column: with fifteen digits, as SQLite counts."""

    def __init__(self):
        super().__init__(max_digits=15, decimal_places=2)

    def get_internal_type(self):
        return "DecimalField"

    def from_row(self, stored):
        if stored is None:
            return None
        return decimal.Context(prec=15).create_decimal_from_float(float(stored) if isinstance(stored, str) else stored)

    def to_row(self, value):
        return None if value is None else str(self.to_python(value))


def computed(field):
    """The field of a computed value: its decimals are not those of a column, and whole numbers are made of whatever comes, if somebody said so."""
    if isinstance(field, fields.IntegerField) and field.name is None and not isinstance(field, _AnyInteger):
        return _AnyInteger(field)
    return _AnyDecimal() if isinstance(field, fields.DecimalField) and not isinstance(field, _AnyDecimal) else field


class _AnyInteger(fields.IntegerField):
    """An output_field: Django passes the database's answer through int()."""

    def __init__(self, given):
        super().__init__()
        self.given = given

    def get_internal_type(self):
        return self.given.get_internal_type()

    def from_row(self, stored):
        return None if stored is None else int(stored)


_NUMBERS = (fields.IntegerField, fields.FloatField, fields.DecimalField)


def combined(connector, left, right):
    """The field of `left connector right`."""
    kinds = [None if field is None else _number(_plain(field)) for field in (left, right)]
    made = _combined_number(connector, *kinds)
    if made is None:
        if left is None or right is None:
            raise OutputFieldIsNoneError("Cannot resolve expression type, unknown output_field")
        names = ", ".join(_class_name(field) for field in (left, right))
        raise FieldError(f"Cannot infer type of {connector!r} expression involving these types: {names}. You must set output_field.")
    return made()


def _number(field):
    return next((kind for kind in _NUMBERS if isinstance(field, kind)), type(field))


def _combined_number(connector, left, right):
    known = [kind for kind in (left, right) if kind is not None]
    if not known or any(kind not in _NUMBERS for kind in known):
        return None
    if len(known) == 1 or left is right:
        return known[0]
    # Whole numbers go with both others, except in a power; decimals do not go with floats.
    if fields.IntegerField not in known or connector == "^":
        return None
    return next(kind for kind in known if kind is not fields.IntegerField)


def common_field(sources):
    """The field of a function of several values: that of the first, and the others must be of its kind."""
    sources = [source for source in sources if source is not None]
    if not sources:
        return None
    first = _plain(sources[0])
    for source in map(_plain, sources[1:]):
        if not isinstance(first, type(source)):
            raise FieldError(f"Expression contains mixed types: {_class_name(first)}, {_class_name(source)}. You must set output_field.")
    return sources[0]


def _plain(field):
    """A key to another table is a number; a computed decimal is a decimal."""
    field = field.target_field if field.is_relation and field.concrete else field
    if isinstance(field, _AnyInteger):
        return field.given
    return fields.DecimalField() if isinstance(field, _AnyDecimal) else field


def _class_name(field):
    return type(_plain(field)).__name__


def numeric(compiled):
    """Decimals are cast in SQLite's text."""
    if isinstance(compiled.field, fields.DecimalField):
        return compiled._replace(sql=f"(CAST({compiled.sql} AS NUMERIC))")
    return compiled
