"""Functions of the database. https://docs.djangoproject.com/en/5.2/ref/models/database-functions/"""
from django.db.models import fields
from django.db.models.compiled import Compiled, computed
from django.db.models.expressions import Expression, Func, Random, Value, as_expression, expressions_of
from django.utils import timezone
from stampede import bridge


def _function(class_name, sql, engine, field_class=None, arity=1):
    return type(class_name, (Func,), {"function": sql, "name": engine, "field_class": field_class, "arity": arity, "__module__": __name__})


Lower = _function("Lower", "LOWER", "lower", fields.CharField)
Upper = _function("Upper", "UPPER", "upper", fields.CharField)
Length = _function("Length", "LENGTH", "length", fields.IntegerField)
Trim = _function("Trim", "TRIM", "trim", fields.CharField)
Abs = _function("Abs", "ABS", "abs")
Floor = _function("Floor", "FLOOR", "floor")
Ceil = _function("Ceil", "CEILING", "ceil")
NullIf = _function("NullIf", "NULLIF", "nullif", arity=2)
Replace = _function("Replace", "REPLACE", "replace", fields.CharField, None)


LTrim = _function("LTrim", "LTRIM", "ltrim", fields.CharField)
RTrim = _function("RTrim", "RTRIM", "rtrim", fields.CharField)
Reverse = _function("Reverse", "REVERSE", "reverse", fields.CharField)
Repeat = _function("Repeat", "REPEAT", "repeat", fields.CharField, 2)
StrIndex = _function("StrIndex", "INSTR", "instr", fields.IntegerField, 2)
Sqrt = _function("Sqrt", "SQRT", "sqrt", fields.FloatField)
Sign = _function("Sign", "SIGN", "sign")


class _Arithmetic(Func):
    """A function that the engine counts as an operation."""

    op, arity, name, field_class = None, 2, "math", fields.FloatField

    def as_data(self, args):
        return {"is": "math", "op": self.op, "left": args[0], "right": args[1]}


class Mod(_Arithmetic):
    function, op = "MOD", "%"


class Power(_Arithmetic):
    function, op = "POWER", "^"


class _Several(Func):
    """Of two values at least."""

    def __init__(self, *expressions, **extra):
        if len(expressions) < 2:
            raise ValueError(f"{type(self).__name__} must take at least two expressions")
        super().__init__(*expressions, **extra)


class Greatest(_Several):
    function, name = "MAX", "greatest"


class Coalesce(_Several):
    function, name = "COALESCE", "coalesce"


class Least(_Several):
    function, name = "MIN", "least"


class Round(Func):
    function, name = "ROUND", "round"

    def __init__(self, expression, precision=0, **extra):
        super().__init__(expression, Value(precision), **extra)

    def compile(self, scope):
        precision = self.source_expressions[1]
        if isinstance(precision, Value) and precision.value < 0 and not bridge.among_others:
            raise ValueError("SQLite does not support negative precision.")
        if self._given_field is None:
            return self.of_kind(self.source_expressions[0].compile(scope).field).compile(scope)
        return super().compile(scope)

    def of_kind(self, field):
        made = Round(self.source_expressions[0], output_field=field)
        made.source_expressions = self.source_expressions
        return made


class Substr(Func):
    function, name, field_class = "SUBSTR", "substr", fields.CharField

    def __init__(self, expression, pos, length=None, **extra):
        rest = [Value(pos)] if length is None else [Value(pos), Value(length)]
        super().__init__(expression, *rest, **extra)


class Left(Substr):
    def __init__(self, expression, length, **extra):
        if not hasattr(length, "compile") and length < 1:
            raise ValueError("'length' must be greater than 0.")
        super().__init__(expression, 1, length, **extra)


class Right(Substr):
    def __init__(self, expression, length, **extra):
        if not hasattr(length, "compile") and length < 1:
            raise ValueError("'length' must be greater than 0.")
        super().__init__(expression, -length, **extra)


class Concat(Func):
    function, name, field_class = "CONCAT", "concat", fields.CharField

    def text(self, args):
        return " || ".join(f"COALESCE({arg}, '')" for arg in args)


class Cast(Expression):
    def __init__(self, expression, output_field):
        super().__init__(output_field)
        (self.expression,) = expressions_of([expression])

    def parts(self):
        return [self.expression]

    def compile(self, scope):
        made, field = self.expression.compile(scope), self._given_field
        for kind, type_name, engine in (
            (fields.IntegerField, "integer", "integer"), (fields.FloatField, "real", "float"), (fields.DecimalField, "NUMERIC", "float"),
            (fields.CharField, "varchar", "concat"),
        ):
            if isinstance(field, kind):
                ast = {"is": "call", "name": engine, "args": [made.ast]}
                return Compiled(f"CAST({made.sql} AS {type_name})", made.params, ast, computed(field))
        raise NotImplementedError(f"Cast to {type(field).__name__} is not simulated: to numbers and text only")


class Now(Expression):
    def compile(self, scope):
        return Value(timezone.now(), fields.DateTimeField()).compile(scope)


def _part(class_name, engine, field_class):
    return type(class_name, (Func,), {
        "function": f"django_{engine}", "name": engine, "field_class": field_class, "arity": 1, "__module__": __name__,
    })


TruncDate = _part("TruncDate", "date", fields.DateField)
ExtractYear = _part("ExtractYear", "year", fields.IntegerField)
ExtractMonth = _part("ExtractMonth", "month", fields.IntegerField)
ExtractDay = _part("ExtractDay", "day", fields.IntegerField)
ExtractHour = _part("ExtractHour", "hour", fields.IntegerField)
ExtractMinute = _part("ExtractMinute", "minute", fields.IntegerField)
ExtractSecond = _part("ExtractSecond", "second", fields.IntegerField)
ExtractQuarter = _part("ExtractQuarter", "quarter", fields.IntegerField)
ExtractWeekDay = _part("ExtractWeekDay", "week_day", fields.IntegerField)
ExtractIsoWeekDay = _part("ExtractIsoWeekDay", "iso_week_day", fields.IntegerField)


class Trunc(Expression):
    """The beginning of the year, month, week, day … that a date or moment is in, in UTC."""

    kind = None

    def __init__(self, expression, kind, output_field=None, tzinfo=None):
        super().__init__(output_field)
        if tzinfo is not None:
            raise NotImplementedError("Trunc in another time zone is not simulated: group by the moment in Python")
        (self.expression,) = expressions_of([expression])
        self.kind = kind

    def parts(self):
        return [self.expression]

    def compile(self, scope):
        made = self.expression.compile(scope)
        if not isinstance(made.field, fields.DateField):
            raise TypeError(f"{made.field.name!r} isn't a DateField, TimeField, or DateTimeField.")
        moment = isinstance(made.field, fields.DateTimeField)
        if not moment and (self.kind in ("hour", "minute", "second") or isinstance(self._given_field, fields.DateTimeField)):
            raise ValueError(f"Cannot truncate DateField {made.field.name!r} to DateTimeField.")
        args = [made.ast, {"is": "value", "value": self.kind}]
        sql = f"django_{'datetime' if moment else 'date'}_trunc(%s, {made.sql}, %s, %s)"
        params = (self.kind, *made.params, "UTC" if moment else None, "UTC" if moment else None)
        field = self._given_field or (fields.DateTimeField() if moment else fields.DateField())
        if isinstance(field, fields.DateTimeField):
            field = _Beginning()
        if moment and not isinstance(field, fields.DateTimeField):
            call = {"is": "call", "name": "date", "args": [{"is": "call", "name": "trunc", "args": args}]}
            return Compiled(sql, params, call, field)
        return Compiled(sql, params, {"is": "call", "name": "trunc", "args": args}, field)


class _Beginning(fields.DateTimeField):
    """A moment in the current time zone, not in UTC as columns are."""

    def get_internal_type(self):
        return "DateTimeField"

    def from_row(self, stored):
        found = super().from_row(stored)
        return found and found.replace(tzinfo=timezone.get_current_timezone())


def _cut(kind):
    def __init__(self, expression, output_field=None, tzinfo=None):
        Trunc.__init__(self, expression, kind, output_field, tzinfo)

    return type(f"Trunc{kind.title()}", (Trunc,), {"__init__": __init__, "kind": kind, "__module__": __name__})


TruncYear, TruncQuarter, TruncMonth, TruncWeek, TruncDay, TruncHour, TruncMinute, TruncSecond = map(
    _cut, ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
)

_known = [name for name, value in list(globals().items()) if isinstance(value, type) and value not in (Compiled, Expression, Func)]
__all__ = ["Random", "as_expression", *_known]


def __getattr__(name):
    if name[:1].isupper():
        raise ImportError(f"django.db.models.functions.{name} is not simulated; there are {', '.join(sorted(_known))}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
