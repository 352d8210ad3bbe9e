"""Querysets within querysets: set operations, `|` and `&`, subqueries. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#operators-that-return-new-querysets"""
from django.db.models.expressions import Compiled
from django.db.models.query_utils import Q
from django.db.models.sql.query import Columns, Query, compile_select


class Combining:
    """The part of QuerySet that takes others in, or is taken in by them."""

    def union(self, *others, all=False):
        return self._combined("union all" if all else "union", others)

    def intersection(self, *others):
        return self._combined("intersect", others)

    def difference(self, *others):
        return self._combined("except", others)

    def _combined(self, how, others):
        made = type(self)(model=self.model, query=Query(self.model))
        made._query.order_by = ()
        made._query.combined = how, [queryset._query for queryset in (self, *others)]
        made._query.fields, made._query.annotations = self._query.fields, dict(self._query.annotations)
        made._iterable_class, made._fields = self._iterable_class, self._fields
        return made

    def _not_combined(self, method):
        if self._query.combined:
            how = {"union all": "union", "intersect": "intersection", "except": "difference"}.get(self._query.combined[0], "union")
            from django.db import NotSupportedError

            raise NotSupportedError(f"Calling QuerySet.{method}() after {how}() is not supported.")

    def __and__(self, other):
        return self._with(other, Q.AND)

    def __or__(self, other):
        return self._with(other, Q.OR)

    def _with(self, other, connector):
        if self.model is not other.model:
            raise TypeError("Cannot combine queries on two different base models.")
        if self._query.nothing:
            return other if connector == Q.OR else self
        if other._query.nothing:
            return self if connector == Q.OR else other
        made = self._chain()
        sides = [Q(*queryset._query.where) if queryset._query.where else Q() for queryset in (self, other)]
        if connector == Q.OR and not all(sides):
            made._query.where = []
        else:
            q = sides[0] | sides[1] if connector == Q.OR else sides[0] & sides[1]
            made._query.where = [q] if q else []
        return made

    # In expressions

    def _compile_as_value(self, scope, one=False):
        """The SELECT of its first column, within another query."""
        query = self._query.clone()
        if query.fields is None and query.combined is None:
            query.fields = ("pk",)
        query.select_related = False
        if not query.is_sliced:
            query.order_by = ()
        if one and query.high_mark is None:
            query.set_limits(None, 1)
        made = compile_select(query, outer=scope)
        return made._replace(field=made.field[0].field if made.field else None)

    def _compile_as_exists(self, scope):
        query = self._query.clone()
        query.order_by, query.select_related = (), False

        def one(inner):
            columns = Columns()
            columns.add("a", Compiled("1", (), {"is": "value", "value": 1}, None))
            return columns

        return compile_select(query, one if not query.is_grouped else None, outer=scope, limit=1)
