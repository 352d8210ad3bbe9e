"""Names in a query around another one: they mean the columns of that one, which reads what it is asked for.
After Query.get_aggregation() in django/db/models/sql/query.py.
"""
from django.db.models.compiled import counts
from django.db.models.sql.query import Query
from django.db.models.sql.scope import Scope


class Positions(Scope):
    def __init__(self, query, inner, rows):
        super().__init__(Query(query.model))
        self.inner, self.rows = inner, rows
        self.query.annotations = query.annotations

    def named(self, name, outer=True):
        return self._column(self.computed[name].compile(self.inner) if name in self.computed else self.inner.named(name))

    def noted(self, name):
        return self._column(self.inner.noted(name) or self.inner.named(name)) if name in self.query.annotations else None

    def resolve(self, names, outer=False, allow_many=True):
        place = self.inner.resolve(names, outer=True, allow_many=allow_many)
        found = self._column(place.compile())
        place.compile = lambda: found
        return place

    def _column(self, value):
        """The column of the inner query that reads this; one more if none does."""
        known = [each.ast for each in self.rows.values]
        if value.ast not in known:
            self.rows.add(f"__col{len(known) + 1}", value)
            known.append(value.ast)
        position = known.index(value.ast)
        ast = {"is": "column", "of": "subquery", "name": str(position)}
        if value.field is not None and counts(value.field):
            ast["number"] = True
        return value._replace(sql=f'"subquery"."col{position + 1}"', params=(), ast=ast)
