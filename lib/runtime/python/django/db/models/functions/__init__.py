"""Functions of the database. https://docs.djangoproject.com/en/5.2/ref/models/database-functions/"""
from django.db.models import fields
from django.db.models.expressions import Compiled, Expression, Func, Value, as_expression, computed, expressions_of


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


class Coalesce(Func):
    function, name = "COALESCE", "coalesce"

    def __init__(self, *expressions, **extra):
        if len(expressions) < 2:
            raise ValueError("Coalesce must take at least two expressions")
        super().__init__(*expressions, **extra)


class Greatest(Func):
    function, name = "MAX", "greatest"


class Least(Func):
    function, name = "MIN", "least"


class Round(Func):
    function, name = "ROUND", "round"

    def __init__(self, expression, precision=0, **extra):
        super().__init__(expression, Value(precision), **extra)


class Substr(Func):
    function, name, field_class = "SUBSTR", "substr", fields.CharField

    def __init__(self, expression, pos, length=None, **extra):
        rest = [Value(pos)] if length is None else [Value(pos), Value(length)]
        super().__init__(expression, *rest, **extra)


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
        from django.utils import timezone

        return Value(timezone.now(), fields.DateTimeField()).compile(scope)


def _part(class_name, engine, field_class):
    return type(class_name, (Func,), {
        "function": f"django_{engine}", "name": engine, "field_class": field_class, "arity": 1, "__module__": __name__,
    })


TruncDate = _part("TruncDate", "date", fields.DateField)
ExtractYear = _part("ExtractYear", "year", fields.IntegerField)
ExtractMonth = _part("ExtractMonth", "month", fields.IntegerField)
ExtractDay = _part("ExtractDay", "day", fields.IntegerField)

_known = [name for name, value in list(globals().items()) if isinstance(value, type) and value not in (Compiled, Expression, Func)]
__all__ = ["as_expression", *_known]


def __getattr__(name):
    if name[:1].isupper():
        raise ImportError(f"django.db.models.functions.{name} is not simulated; there are {', '.join(sorted(_known))}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
