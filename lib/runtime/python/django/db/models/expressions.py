"""What the database computes: F, Value, functions and arithmetic. Case is in conditional.py, Subquery in subqueries.py, the kinds of value in compiled.py. https://docs.djangoproject.com/en/5.2/ref/models/expressions/

`compile(scope)` gives a `Compiled`: SQL text with its parameters, the same as data for the engine (lib/engine/sql/query.ts), and the field whose
kind of value it is.
"""
import random

from django.core.exceptions import FieldError
from django.db.models import fields
from django.db.models.compiled import Compiled, combined, common_field, computed, field_of_value, literal, numeric
from django.db.models.query_utils import Q
from django.utils.functional import cached_property


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

    @property
    def names_a_column(self):
        return any(part.names_a_column for part in self.parts())

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
    names_a_column = True

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


def as_expression(value):
    if hasattr(value, "compile") and not isinstance(value, type):
        return value
    if isinstance(value, Q):
        return conditional.Condition(value)
    if hasattr(value, "_compile_as_value"):
        return subqueries.Subquery(value)
    return Value(value)


def expressions_of(values):
    """Names are columns, everything else is what it is."""
    return [F(value) if isinstance(value, str) else as_expression(value) for value in values]


def compiled_unread(expression, scope):
    return getattr(expression, "compile_unread", expression.compile)(scope)


def _combined_if_known(connector, left, right):
    try:
        return combined(connector, left, right)
    except FieldError:
        return None


class CombinedExpression(Expression):
    def __init__(self, lhs, connector, rhs, output_field=None):
        super().__init__(output_field)
        self.lhs, self.connector, self.rhs = lhs, connector, rhs

    def parts(self):
        return [self.lhs, self.rhs]

    def compile(self, scope):
        return self._combined(scope, self.lhs.compile(scope), self.rhs.compile(scope), combined)

    def compile_unread(self, scope):
        """Nobody reads the answer in Python (in an UPDATE or a condition): nor does anybody ask what kind of value it is."""
        return self._combined(scope, compiled_unread(self.lhs, scope), compiled_unread(self.rhs, scope), _combined_if_known)

    def _combined(self, scope, left, right, field_of):
        if any(isinstance(part.field, (fields.DateField, fields.DurationField)) for part in (left, right)):
            raise NotImplementedError("arithmetic with dates in the database is not simulated: compute the moment in Python")
        field = self._given_field or field_of(self.connector, left.field, right.field)
        sql = f"({left.sql} {'%%' if self.connector == '%' else self.connector} {right.sql})"
        ast = {"is": "math", "op": self.connector, "left": left.ast, "right": right.ast}
        return numeric(Compiled(sql, left.params + right.params, ast, computed(field)))

    def __repr__(self):
        return f"<CombinedExpression: {self}>"

    def __str__(self):
        return f"{self.lhs} {self.connector} {self.rhs}"


class ExpressionWrapper(Expression):
    def __init__(self, expression, output_field):
        super().__init__(output_field)
        self.expression = as_expression(expression)

    def parts(self):
        return [self.expression]

    def compile(self, scope):
        return self.expression.compile(scope)._replace(field=computed(self._given_field))


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
        if nulls_first and nulls_last:
            raise ValueError("nulls_first and nulls_last are mutually exclusive")
        if nulls_first is False or nulls_last is False:
            raise ValueError("nulls_first and nulls_last values must be True or None.")
        if not hasattr(expression, "compile"):
            raise ValueError("expression must be an expression type")
        self.expression, self.descending = expression, descending
        self.nulls = "first" if nulls_first else "last" if nulls_last else None

    def parts(self):
        return [self.expression]

    def __repr__(self):
        return f"OrderBy({self.expression!r}, descending={self.descending})"

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


# They are built on what stands above, and Django has them here.
from django.db.models import conditional, subqueries  # noqa: E402
from django.db.models.conditional import Case, Condition, When  # noqa: E402
from django.db.models.subqueries import Exists, OuterRef, Subquery  # noqa: E402

__all__ = [
    "Case", "Combinable", "CombinedExpression", "Compiled", "Condition", "Exists", "Expression", "ExpressionWrapper", "F", "Func", "OrderBy",
    "OuterRef", "Random", "RowRange", "Subquery", "Value", "When", "Window", "as_expression", "compiled_unread", "expressions_of",
]
