"""Querysets within querysets: set operations, `|` and `&`, subqueries. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#operators-that-return-new-querysets"""
from django.db.models.compiled import Compiled
from django.db.utils import OperationalError
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

    def _not_combined(self, method, how_called="()"):
        if self._query.combined:
            how = {"union all": "union", "intersect": "intersection", "except": "difference"}.get(self._query.combined[0], "union")
            from django.db import NotSupportedError

            raise NotSupportedError(f"Calling QuerySet.{method}{how_called} after {how}() is not supported.")

    def __and__(self, other):
        return self._with(other, Q.AND, "&")

    def __or__(self, other):
        return self._with(other, Q.OR, "|")

    def __xor__(self, other):
        return self._with(other, Q.XOR, "^")

    def _with(self, other, connector, sign):
        if self._query.combined or other.query.combined:
            raise TypeError(f"Cannot use {sign} operator with combined queryset.")
        if self._fields is not None and set(self._query.fields) != set(other._query.fields or ()):
            raise TypeError(f"Merging '{type(self).__name__}' classes must involve the same values in each case.")
        if self._query.nothing:
            return self if connector == Q.AND else other
        if other._query.nothing:
            return other if connector == Q.AND else self
        if connector != Q.AND:
            self, other = self._unsliced(), other._unsliced()
        if self.model is not other.model:
            raise TypeError("Cannot combine queries on two different base models.")
        if self._query.is_sliced:
            raise TypeError("Cannot combine queries once a slice has been taken.")
        if self._query.distinct != other._query.distinct:
            raise TypeError("Cannot combine a unique query with a non-unique query.")
        made = self._chain()
        sides = [Q(*queryset._query.where) if queryset._query.where else Q() for queryset in (self, other)]
        if connector == Q.OR and not all(sides):
            made._query.where = []
        elif connector == Q.XOR:
            made._query.where = [Q(*sides, _connector=Q.XOR)]
        else:
            q = sides[0] | sides[1] if connector == Q.OR else sides[0] & sides[1]
            made._query.where = [q] if q else []
        return made

    def _unsliced(self):
        """The same rows, so that conditions can be added."""
        return self.model._base_manager.filter(pk__in=self.values("pk")) if self._query.is_sliced else self

    # In expressions

    def _one_column(self, lookup):
        """What a condition compares with has one column."""
        count = len(self._query.fields) if self._query.fields is not None else 1
        if count != 1:
            raise ValueError(f"The QuerySet value for the {lookup} lookup must have 1 selected fields (received {count})")

    def _one_row(self):
        query = self._query
        if query.high_mark is None or query.high_mark - query.low_mark != 1:
            raise ValueError("The QuerySet value for an exact lookup must be limited to one result using slicing.")

    def _compile_as_value(self, scope):
        """The SELECT of its first column, within another query."""
        query = self._query.clone()
        if query.fields is None and query.combined is None:
            query.fields = ("pk",)
        query.select_related = False
        if not query.is_sliced:
            query.order_by = ()
        made = compile_select(query, outer=scope)
        if query.combined is not None and query.fields is None:
            raise OperationalError(f"sub-select returns {len(made.field)} columns - expected 1")
        return made._replace(field=made.field[0].field if made.field else None)

    def _compile_as_exists(self, scope):
        query = self._query.clone()
        query.order_by, query.select_related = (), False

        def one(inner):
            columns = Columns()
            columns.add("a", Compiled("1", (), {"is": "value", "value": 1}, None))
            return columns

        return compile_select(query, one if not query.is_grouped else None, outer=scope, limit=1)
