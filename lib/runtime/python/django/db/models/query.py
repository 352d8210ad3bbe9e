"""Querysets and managers: one SELECT when the rows are first wanted. https://docs.djangoproject.com/en/5.2/ref/models/querysets/

Equality is done by the database. Of the other lookups, lt, lte, gt, gte, in, contains, icontains are there for reading; joins,
aggregates, F() and select_for_update() are not simulated.
"""
import operator

from asgiref.sync import run_outside
from django.db.connection import connection
from django.db.models import signals

LOOKUPS = {
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "in": lambda value, wanted: value in wanted,
    "contains": lambda value, wanted: wanted in value,
    "icontains": lambda value, wanted: wanted.lower() in value.lower(),
}


class QuerySet:
    def __init__(self, model, where=None, tests=(), order=(), window=slice(None)):
        self.model = model
        self._where = where or {}
        self._tests = tests  # (attribute, lookup, wanted)
        self._order = order
        self._window = window
        self._rows = None

    def _but(self, **changes):
        parts = {"where": self._where, "tests": self._tests, "order": self._order, "window": self._window}
        return QuerySet(self.model, **{**parts, **changes})

    def all(self):
        """The same rows, to be asked for anew."""
        return self._but()

    def filter(self, **conditions):
        """Only rows that meet all conditions. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#filter"""
        where, tests = dict(self._where), list(self._tests)
        for name, wanted in conditions.items():
            name, _, lookup = name.partition("__")
            field = self.model._column(name)
            if lookup in ("", "exact"):
                where["id" if field is None else field.attname] = self._stored(field, wanted)
            elif lookup in LOOKUPS:
                tests.append(("id" if field is None else field.attname, lookup, wanted))
            else:
                raise NotImplementedError(f"the lookup {name}__{lookup} is not simulated; there are: {', '.join(LOOKUPS)}")
        return self._but(where=where, tests=tuple(tests))

    def order_by(self, *names):
        """Sorted; a minus means downwards. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by"""
        for name in names:
            self.model._column(name.removeprefix("-"))
        return self._but(order=names)

    def get(self, **conditions):
        """Exactly one object, or DoesNotExist, MultipleObjectsReturned. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#get"""
        found = list(self.filter(**conditions))
        if len(found) == 1:
            return found[0]
        name = self.model.__name__
        if not found:
            raise self.model.DoesNotExist(f"{name} matching query does not exist.")
        raise self.model.MultipleObjectsReturned(f"get() returned more than one {name} -- it returned {len(found)}!")

    def first(self):
        """The first object or None."""
        ordered = self if self._order else self.order_by("pk")
        return next(iter(ordered[:1]), None)

    def last(self):
        """The last object or None."""
        found = list(self if self._order else self.order_by("pk"))
        return found[-1] if found else None

    def count(self):
        """How many rows, by SELECT COUNT(*). https://docs.djangoproject.com/en/5.2/ref/models/querysets/#count"""
        if self._rows is not None or self._tests or self._window != slice(None):
            return len(self._fetch())
        table = self.model._table
        sql = f'SELECT COUNT(*) FROM "{table}"{self._sql_where()}'
        return connection.send(sql, {"do": "count", "table": table, "where": self._where})

    def exists(self):
        """True if there is at least one row."""
        return bool(self._fetch())

    def values_list(self, *names, flat=False):
        """Tuples, or with flat=True single values, as a list."""
        rows = [tuple(getattr(found, name) for name in names) for found in self]
        return [row[0] for row in rows] if flat else rows

    def values(self, *names):
        """Dicts, as a list."""
        names = names or ("id", *(f.attname for f in self.model._fields))
        return [{name: getattr(found, name) for name in names} for found in self]

    def create(self, **values):
        """Makes an object and saves it. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#create"""
        made = self.model(**values)
        made.save(force_insert=True)
        return made

    def get_or_create(self, defaults=None, **conditions):
        """(object, whether it is new): get, then create. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#get-or-create"""
        try:
            return self.get(**conditions), False
        except self.model.DoesNotExist:
            return self.create(**conditions, **(defaults or {})), True

    def update(self, **values):
        """One UPDATE; how many rows. Sends no signals. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#update"""
        self._refuse_tests("update")
        changes = {}
        for name, value in values.items():
            field = self.model._column(name)
            changes["id" if field is None else field.attname] = self._stored(field, value)
        assignments = ", ".join(f'"{name}" = …' for name in changes)
        table = self.model._table
        sql = f'UPDATE "{table}" SET {assignments}{self._sql_where()}'
        return connection.send(sql, {"do": "update", "table": table, "where": self._where, "set": changes})

    def delete(self):
        """Deletes the rows; signals are sent for each. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#delete"""
        self._refuse_tests("delete")
        doomed = list(self)
        for instance in doomed:
            signals.pre_delete.send(self.model, instance=instance, using="default", origin=self)
        table = self.model._table
        sql = f'DELETE FROM "{table}"{self._sql_where()}'
        count = connection.send(sql, {"do": "delete", "table": table, "where": self._where})
        for instance in doomed:
            signals.post_delete.send(self.model, instance=instance, using="default", origin=self)
        return count, {self.model._label: count} if count else {}

    async def aget(self, **conditions):
        return await run_outside(self.get, **conditions)

    async def acreate(self, **values):
        return await run_outside(self.create, **values)

    async def acount(self):
        return await run_outside(self.count)

    async def afirst(self):
        return await run_outside(self.first)

    async def aupdate(self, **values):
        return await run_outside(self.update, **values)

    def __getstate__(self):
        """Pickled with its rows: what is cached is what was found. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#pickling-querysets"""
        self._fetch()
        return self.__dict__

    def __iter__(self):
        return iter(self._fetch())

    async def __aiter__(self):
        for found in await run_outside(self._fetch):
            yield found

    def __len__(self):
        return len(self._fetch())

    def __bool__(self):
        return bool(self._fetch())

    def __getitem__(self, wanted):
        if isinstance(wanted, slice):
            return self._but(window=wanted) if self._rows is None else self._rows[wanted]
        return self._fetch()[wanted]

    def __repr__(self):
        return f"<QuerySet {list(self)!r}>"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise AttributeError(
            f"QuerySet.{name} is not simulated; there are all, filter, order_by, get, first, last, count, exists, values, "
            "values_list, create, get_or_create, update, delete"
        )

    def _fetch(self):
        if self._rows is None:
            table = self.model._table
            sql = f'SELECT * FROM "{table}"{self._sql_where()}{self._sql_order()}'
            rows = connection.send(sql, {"do": "select", "table": table, "where": self._where})
            found = [self.model._from_row(row) for row in rows]
            for name, lookup, wanted in self._tests:
                found = [f for f in found if getattr(f, name) is not None and LOOKUPS[lookup](getattr(f, name), wanted)]
            for name in reversed(self._order):
                column = self.model._column(name.removeprefix("-"))
                attribute = "id" if column is None else column.attname
                found.sort(key=operator.attrgetter(attribute), reverse=name.startswith("-"))
            self._rows = found[self._window]
        return self._rows

    def _stored(self, field, value):
        value = getattr(value, "pk", value)
        return value if field is None else field.to_json(value)

    def _sql_where(self):
        tests = [f'"{name}" = {value!r}' for name, value in self._where.items()]
        tests += [f'"{name}" {lookup} {wanted!r}' for name, lookup, wanted in self._tests]
        return f" WHERE {' AND '.join(tests)}" if tests else ""

    def _sql_order(self):
        parts = [f'"{name.removeprefix("-")}" {"DESC" if name.startswith("-") else "ASC"}' for name in self._order]
        return f" ORDER BY {', '.join(parts)}" if parts else ""

    def _refuse_tests(self, what):
        if self._tests or self._window != slice(None):
            raise NotImplementedError(f"{what}() is only simulated for equality: objects.filter(name=value).{what}()")


class Manager:
    """`Model.objects`: a queryset of all rows, and its methods."""

    def __init__(self, model):
        self.model = model

    def get_queryset(self):
        return QuerySet(self.model)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.get_queryset(), name)
