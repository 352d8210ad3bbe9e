"""What the database computes: F, Value, Case, Subquery and arithmetic. https://docs.djangoproject.com/en/5.2/ref/models/expressions/

`compile(scope)` gives a `Compiled`: SQL text with its parameters, the same as data for the engine (lib/engine/sql/query.ts), and the field whose
kind of value it is.
"""
import datetime
import decimal
import random
import uuid
from typing import Any, NamedTuple

from django.core.exceptions import FieldError
from django.db.models import fields
from django.db.models.query_utils import Q
from django.utils.functional import cached_property


class Compiled(NamedTuple):
    sql: str
    params: tuple
    ast: dict
    field: Any


class Combinable:
    def _combine(self, other, op, reverse=False):
        other = as_expression(other)
        return CombinedExpression(other, op, self) if reverse else CombinedExpression(self, op, other)

    def __add__(self, other):
        return self._combine(other, "+")

    def __sub__(self, other):
        return self._combine(other, "-")

    def __mul__(self, other):
        return self._combine(other, "*")

    def __truediv__(self, other):
        return self._combine(other, "/")

    def __mod__(self, other):
        return self._combine(other, "%")

    def __pow__(self, other):
        return self._combine(other, "^")

    def __neg__(self):
        return self._combine(-1, "*")

    def __radd__(self, other):
        return self._combine(other, "+", True)

    def __rsub__(self, other):
        return self._combine(other, "-", True)

    def __rmul__(self, other):
        return self._combine(other, "*", True)

    def __rtruediv__(self, other):
        return self._combine(other, "/", True)

    def __and__(self, other):
        if self.conditional and getattr(other, "conditional", False):
            return Q(self) & Q(other)
        raise NotImplementedError("Use .bitand(), .bitor(), and .bitxor() for bitwise logical operations.")

    def __or__(self, other):
        if self.conditional and getattr(other, "conditional", False):
            return Q(self) | Q(other)
        raise NotImplementedError("Use .bitand(), .bitor(), and .bitxor() for bitwise logical operations.")

    def asc(self, **options):
        return OrderBy(self, **options)

    def desc(self, **options):
        return OrderBy(self, descending=True, **options)


class Expression(Combinable):
    """Anything that stands in a query for a value."""

    conditional = False
    _given_field = None

    def __init__(self, output_field=None):
        self._given_field = output_field

    def parts(self):
        return []

    @property
    def contains_aggregate(self):
        return any(part.contains_aggregate for part in self.parts())

    def refers_to_aggregate(self, annotations):
        """It is one, or names an annotation that is."""
        return any(part.refers_to_aggregate(annotations) for part in self.parts())

    @property
    def output_field(self):
        return self._given_field

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.parts()))})"

    def __eq__(self, other):
        return type(self) is type(other) and repr(self) == repr(other)

    def __hash__(self):
        return hash(repr(self))


class F(Expression):
    """A column of the row, as the database has it. https://docs.djangoproject.com/en/5.2/ref/models/expressions/#f-expressions"""

    contains_aggregate = False

    def __init__(self, name):
        super().__init__()
        self.name = name

    def compile(self, scope):
        return scope.named(self.name)

    def refers_to_aggregate(self, annotations):
        found = annotations.get(self.name.split("__")[0])
        return found is not None and found.refers_to_aggregate(annotations)

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"

    def __eq__(self, other):
        return type(self) is type(other) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


class OuterRef(F):
    """A column of the query around this one."""

    def compile(self, scope):
        if scope.outer is None:
            raise ValueError("This queryset contains a reference to an outer query and may only be used in a subquery.")
        return scope.outer.named(self.name)

    def refers_to_aggregate(self, annotations):
        return False


class Value(Expression):
    def __init__(self, value, output_field=None):
        super().__init__(output_field)
        self.value = value

    @cached_property
    def output_field(self):
        return self._given_field or field_of_value(self.value)

    def compile(self, scope):
        return literal(self.value, self.output_field)

    def __repr__(self):
        return f"Value({self.value!r})"


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
    """The field of a computed value: its decimals are not those of a column."""
    return _AnyDecimal() if isinstance(field, fields.DecimalField) and not isinstance(field, _AnyDecimal) else field


def as_expression(value):
    if hasattr(value, "compile") and not isinstance(value, type):
        return value
    if isinstance(value, Q):
        return Condition(value)
    if hasattr(value, "_compile_as_value"):
        return Subquery(value)
    return Value(value)


def expressions_of(values):
    """Names are columns, everything else is what it is."""
    return [F(value) if isinstance(value, str) else as_expression(value) for value in values]


class CombinedExpression(Expression):
    def __init__(self, lhs, connector, rhs, output_field=None):
        super().__init__(output_field)
        self.lhs, self.connector, self.rhs = lhs, connector, rhs

    def parts(self):
        return [self.lhs, self.rhs]

    def compile(self, scope):
        left, right = self.lhs.compile(scope), self.rhs.compile(scope)
        if any(isinstance(part.field, (fields.DateField, fields.DurationField)) for part in (left, right)):
            raise NotImplementedError("arithmetic with dates in the database is not simulated: compute the moment in Python")
        field = self._given_field or _common(left.field, right.field)
        sql = f"({left.sql} {'%%' if self.connector == '%' else self.connector} {right.sql})"
        ast = {"is": "math", "op": self.connector, "left": left.ast, "right": right.ast}
        return numeric(Compiled(sql, left.params + right.params, ast, computed(field)))

    def __repr__(self):
        return f"<CombinedExpression: {self}>"

    def __str__(self):
        return f"{self.lhs} {self.connector} {self.rhs}"


def _common(left, right):
    """The kind of what two kinds make, or a FieldError that says they do not go together."""
    if left is None or right is None:
        return left or right
    kinds = [_kind(field) for field in (left, right)]
    if kinds[0] == kinds[1]:
        return left
    order = [fields.IntegerField, fields.FloatField, fields.DecimalField]
    if all(kind in order for kind in kinds):
        return left if order.index(kinds[0]) > order.index(kinds[1]) else right
    raise FieldError(
        f"Cannot infer type of '+' expression involving these types: {left.get_internal_type()}, {right.get_internal_type()}. "
        "You must set output_field."
    )


def common_field(sources):
    """The field of a function of several values: that of the first, and the others must be of its kind."""
    sources = [source for source in sources if source is not None]
    if not sources:
        return None
    first = _plain(sources[0])
    for source in map(_plain, sources[1:]):
        if not isinstance(first, type(source)):
            raise FieldError(
                f"Expression contains mixed types: {first.get_internal_type()}, {source.get_internal_type()}. You must set output_field."
            )
    return sources[0]


def _plain(field):
    """A key to another table is a number; a computed decimal is a decimal."""
    field = field.target_field if field.is_relation and field.concrete else field
    return fields.DecimalField() if isinstance(field, _AnyDecimal) else field


def _kind(field):
    field = field.target_field if field.is_relation else field
    for kind in (fields.IntegerField, fields.FloatField, fields.DecimalField, fields.CharField):
        if isinstance(field, kind):
            return kind
    return type(field)


def numeric(compiled):
    """Decimals are cast in SQLite's text."""
    if isinstance(compiled.field, fields.DecimalField):
        return compiled._replace(sql=f"(CAST({compiled.sql} AS NUMERIC))")
    return compiled


class ExpressionWrapper(Expression):
    def __init__(self, expression, output_field):
        super().__init__(output_field)
        self.expression = as_expression(expression)

    def parts(self):
        return [self.expression]

    def compile(self, scope):
        return self.expression.compile(scope)._replace(field=computed(self._given_field))


class Condition(Expression):
    """A Q in the place of a value."""

    conditional = True

    def __init__(self, q):
        super().__init__(fields.BooleanField())
        self.q = q

    def refers_to_aggregate(self, annotations):
        from django.db.models.sql.where import refers_to_aggregate

        return refers_to_aggregate(self.q, annotations)

    def compile(self, scope):
        from django.db.models.sql.where import condition

        made = condition(scope, self.q, outer=True)
        sql = made.sql if made.sql.startswith("(") else f"({made.sql})"
        return Compiled(sql, made.params, made.ast, self._given_field)

    def __repr__(self):
        return repr(self.q)


class When(Expression):
    def __init__(self, condition=None, then=None, **lookups):
        super().__init__()
        if condition is None or isinstance(condition, Q):
            condition = Q(*([condition] if condition is not None else []), **lookups)
            if not condition:
                raise ValueError("An empty Q() can't be used as a When() condition.")
        self.condition, self.result = as_expression(condition), as_expression(then)

    def parts(self):
        return [self.condition, self.result]


class Case(Expression):
    """https://docs.djangoproject.com/en/5.2/ref/models/conditional-expressions/"""

    def __init__(self, *cases, default=None, output_field=None):
        super().__init__(output_field)
        if not all(isinstance(case, When) for case in cases):
            raise TypeError("Positional arguments must all be When objects.")
        self.cases, self.default = list(cases), as_expression(default)

    def parts(self):
        return [*self.cases, self.default]

    def compile(self, scope):
        texts, params, whens, kinds = [], (), [], []
        for case in self.cases:
            test, then = case.condition.compile(scope), case.result.compile(scope)
            texts.append(f"WHEN {test.sql} THEN {then.sql}")
            params += test.params + then.params
            whens.append({"when": test.ast, "then": then.ast})
            kinds.append(then.field)
        otherwise = self.default.compile(scope)
        sql = f"CASE {' '.join(texts)} ELSE {otherwise.sql} END"
        ast = {"is": "case", "whens": whens, "otherwise": otherwise.ast}
        field = self._given_field or common_field([*kinds, otherwise.field])
        return numeric(Compiled(sql, params + otherwise.params, ast, computed(field)))


class Subquery(Expression):
    contains_aggregate = False

    def __init__(self, queryset, output_field=None, **extra):
        super().__init__(output_field)
        self.queryset = queryset

    def refers_to_aggregate(self, annotations):
        return False

    def compile(self, scope):
        made = self.queryset._compile_as_value(scope)
        field = self._given_field or made.field
        return Compiled(f"({made.sql})", made.params, {"is": "subquery", "query": made.ast}, computed(field))

    def __repr__(self):
        return f"{type(self).__name__}({self.queryset.query})"


class Exists(Subquery):
    conditional = True
    negated = False

    def __invert__(self):
        return Q(self, _negated=True)

    def compile(self, scope):
        made = self.queryset._compile_as_exists(scope)
        return Compiled(f"EXISTS({made.sql})", made.params, {"is": "exists", "query": made.ast}, fields.BooleanField())


class Random(Expression):
    """RAND() of each row: from one number that the world draws for the statement, so that a run repeats exactly."""

    contains_aggregate = False

    def compile(self, scope):
        key = scope.model._meta.pk
        args = [{"is": "value", "value": random.random()}, {"is": "column", "of": scope.base, "name": key.column}]
        return Compiled("RAND()", (), {"is": "call", "name": "random", "args": args}, fields.FloatField())


class OrderBy(Expression):
    def __init__(self, expression, descending=False, nulls_first=None, nulls_last=None):
        super().__init__()
        self.expression, self.descending = expression, descending
        self.nulls = "first" if nulls_first else "last" if nulls_last else None

    def parts(self):
        return [self.expression]

    def __repr__(self):
        nulls = f", nulls_{self.nulls}=True" if self.nulls else ""
        return f"OrderBy({self.expression!r}, descending={self.descending}{nulls})"

    def asc(self):
        self.descending = False
        return self

    def desc(self):
        self.descending = True
        return self

    def reversed(self):
        made = OrderBy(self.expression, not self.descending)
        made.nulls = {"first": "last", "last": "first", None: None}[self.nulls]
        return made


class Func(Expression):
    """A function of the database that the simulation knows; see django.db.models.functions."""

    function = None
    name = None  # the engine's
    field_class = None
    arity = None

    def __init__(self, *expressions, output_field=None, function=None, **extra):
        super().__init__(output_field)
        if self.arity is not None and len(expressions) != self.arity:
            raise TypeError(
                f"'{type(self).__name__}' takes exactly {self.arity} {'argument' if self.arity == 1 else 'arguments'} "
                f"({len(expressions)} given)"
            )
        if self.name is None:
            raise NotImplementedError(
                f"the database function {function or self.function or type(self).__name__!r} is not simulated: compute in Python, or use one "
                "of django.db.models.functions"
            )
        self.source_expressions = expressions_of(expressions)

    def parts(self):
        return self.source_expressions

    def compile(self, scope):
        made = [part.compile(scope) for part in self.source_expressions]
        field = self._given_field or (self.field_class() if self.field_class else common_field([part.field for part in made]))
        params = tuple(p for part in made for p in part.params)
        return numeric(Compiled(self.text([part.sql for part in made]), params, self.as_data([part.ast for part in made]), computed(field)))

    def text(self, args):
        return f"{self.function}({', '.join(args)})"

    def as_data(self, args):
        return {"is": "call", "name": self.name, "args": args}


class Window(Expression):
    def __init__(self, *args, **options):
        raise NotImplementedError("window functions are not simulated: fetch the rows and compute in Python")


class RowRange(Window):
    pass
