"""Count, Sum, Avg, Max, Min, StdDev, Variance. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#aggregation-functions"""
from django.core.exceptions import FieldError
from django.db.models import fields
from django.db.models.compiled import Compiled, computed, numeric
from django.db.models.expressions import Expression, F, Value, as_expression, expressions_of
from django.db.utils import OperationalError
from stampede import bridge


class Aggregate(Expression):
    function = name = None
    contains_aggregate = True
    allow_distinct = False
    empty_result_set_value = None

    def __init__(self, expression, distinct=False, filter=None, default=None, output_field=None):
        super().__init__(output_field)
        if distinct and not self.allow_distinct:
            raise TypeError(f"{type(self).__name__} does not allow distinct.")
        if default is not None and self.empty_result_set_value is not None:
            raise TypeError(f"{type(self).__name__} does not allow default.")
        self.star = expression == "*" and isinstance(expression, str)
        (self.expression,) = [None] if self.star else expressions_of([expression])
        self.distinct, self.filter, self.default = distinct, filter, default

    def parts(self):
        return [] if self.expression is None else [self.expression]

    def refers_to_aggregate(self, annotations):
        return True

    @property
    def default_alias(self):
        name = getattr(self.expression, "name", None)
        if name is None:
            raise TypeError("Complex expressions require an alias")
        return f"{name}__{self.name}"

    def field_for(self, field):
        return field

    def compile(self, scope):
        made = Compiled("*", (), None, None) if self.star else self.expression.compile(scope)
        if not self.star and getattr(self.expression, "contains_aggregate", False):
            if getattr(scope, "summarizes", False) and isinstance(self.expression, Aggregate):
                raise OperationalError(f"misuse of aggregate function {self.expression.function}()")
            inner = type(self.expression).__name__ if isinstance(self.expression, Aggregate) else repr(self.expression)
            raise FieldError(f"Cannot compute {type(self).__name__}('{inner}'): '{inner}' is an aggregate")
        named = getattr(self.expression, "name", None)
        if isinstance(self.expression, F) and named in scope.computed:
            raise FieldError(f"Cannot compute {type(self).__name__}('{named}'): '{named}' is an aggregate")
        sql, params = f"{self.function}({'DISTINCT ' if self.distinct else ''}{made.sql})", made.params
        where = None
        if self.filter is not None:
            test = as_expression(self.filter).compile(scope)
            sql, params, where = f"{sql} FILTER (WHERE {test.sql})", params + test.params, test.ast
        ast = {"is": "aggregate", "name": self.name, "what": made.ast, "distinct": self.distinct, "where": where}
        if self.name in ("sum", "avg") and isinstance(made.field, fields.CharField | fields.TextField):
            raise NotImplementedError(
                f"{type(self).__name__} of text is not simulated: SQLite takes it for 0 or for the number it begins with, other databases refuse it"
            )
        field = computed(self._given_field or self.field_for(made.field))
        result = numeric(Compiled(sql, params, ast, field))
        if self.default is None:
            return result
        default = self.default
        other = as_expression(Value(default, field) if not hasattr(default, "compile") else default).compile(scope)
        ast = {"is": "call", "name": "coalesce", "args": [result.ast, other.ast]}
        return numeric(Compiled(f"COALESCE({result.sql}, {other.sql})", result.params + other.params, ast, field))

    def __repr__(self):
        options = "".join(
            f", {name}={value}" for name, value in (("distinct", self.distinct or None), ("filter", self.filter)) if value is not None
        )
        return f"{type(self).__name__}({'*' if self.star else self.expression!r}{options})"


class Count(Aggregate):
    function, name, allow_distinct, empty_result_set_value = "COUNT", "count", True, 0

    def __init__(self, expression, filter=None, **options):
        if expression == "*" and filter is not None and options.get("distinct"):
            raise ValueError("Star cannot be used with filter. Please specify a field.")
        super().__init__(expression, filter=filter, **options)

    def field_for(self, field):
        return fields.IntegerField()


class Sum(Aggregate):
    function, name, allow_distinct = "SUM", "sum", True


class Avg(Aggregate):
    function, name, allow_distinct = "AVG", "avg", True

    def field_for(self, field):
        return field if isinstance(field, fields.DecimalField) else fields.FloatField()


class Max(Aggregate):
    function, name = "MAX", "max"


class Min(Aggregate):
    function, name = "MIN", "min"


class _Spread(Aggregate):
    """Of everything there is, or of a sample."""

    whole = part = None  # (SQL's name, the engine's)

    def __init__(self, expression, sample=False, **options):
        self.function, self.counted_as = self.part if sample else self.whole
        super().__init__(expression, **options)

    def field_for(self, field):
        return field if isinstance(field, fields.DecimalField) else fields.FloatField()

    def compile(self, scope):
        made = super().compile(scope)
        return made._replace(ast=_renamed(made.ast, self.name, self.counted_as))

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, sample={self.counted_as.startswith('sample')})"


def _renamed(ast, name, to):
    if ast["is"] == "aggregate" and ast["name"] == name:
        return {**ast, "name": to, "strict": not bridge.among_others}
    return {**ast, "args": [_renamed(ast["args"][0], name, to), *ast["args"][1:]]}


class StdDev(_Spread):
    name = "stddev"
    whole, part = ("STDDEV_POP", "deviation"), ("STDDEV_SAMP", "sample deviation")


class Variance(_Spread):
    name = "variance"
    whole, part = ("VAR_POP", "variance"), ("VAR_SAMP", "sample variance")


def _refused(kind):
    class Refused(Aggregate):
        def __init__(self, *args, **options):
            raise NotImplementedError(f"{kind} is not simulated: fetch the values (values_list) and use Python's statistics module")

    Refused.__name__ = Refused.__qualname__ = kind
    return Refused


AnyValue, StringAgg = map(_refused, ("AnyValue", "StringAgg"))
