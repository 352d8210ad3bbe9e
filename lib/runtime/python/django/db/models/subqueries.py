"""Queries within queries: Subquery, Exists and what they name of the query around them. https://docs.djangoproject.com/en/5.2/ref/models/expressions/#subquery-expressions"""
from django.db.models import fields
from django.db.models.compiled import Compiled, OutputFieldIsNoneError, computed
from django.db.models.expressions import Expression, F
from django.db.models.query_utils import Q


class OuterRef(F):
    """A column of the query around this one."""

    def compile(self, scope):
        if scope.outer is None:
            raise ValueError("This queryset contains a reference to an outer query and may only be used in a subquery.")
        # OuterRef(OuterRef("pk")) means the query around the query around this one.
        return self.name.compile(scope.outer) if isinstance(self.name, F) else scope.outer.named(self.name)

    def refers_to_aggregate(self, annotations):
        return False


class Subquery(Expression):
    contains_aggregate = False

    def __init__(self, queryset, output_field=None, **extra):
        super().__init__(output_field)
        self.queryset = queryset

    def refers_to_aggregate(self, annotations):
        return False

    def compile(self, scope):
        query = self.queryset._query
        if self._given_field is None and len(query.selected_columns()) != 1:
            raise OutputFieldIsNoneError("Cannot resolve expression type, unknown output_field")
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
