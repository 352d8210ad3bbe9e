"""Querysets: one SELECT when the rows are first wanted. https://docs.djangoproject.com/en/5.2/ref/models/querysets/

Lazy and chained as in Django, rows kept once they are read. Here is what chains; what is selected, combined, read and written is in queryset_*.py. The statements and their SQL are in django/db/models/sql.
"""
import functools
import inspect

import django
from asgiref.sync import run_outside
from django.core.exceptions import FieldError
from django.db.models import iterables
from django.db.models.expressions import Expression
from django.db.models.iterables import ModelIterable
from django.db.models.prefetch import prefetch_related_objects
from django.db.models.query_utils import Q, settled
from django.db.models.queryset_combining import Combining
from django.db.models.queryset_reading import Reading
from django.db.models.queryset_selecting import Selecting
from django.db.models.queryset_writing import Writing
from django.db.models.sql.query import Query, Scope

REPR_OUTPUT_SIZE = 20

INSTEAD = {
    "raw": "raw SQL is not simulated: use filter(), annotate(), values()",
    "extra": "extra() is raw SQL, which is not simulated: use annotate()",
    "explain": "there is no query planner here; a statement costs what django/db/connection.py says",
}


class QuerySet(Selecting, Combining, Reading, Writing):
    """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#django.db.models.query.QuerySet"""

    def __init__(self, model=None, query=None, using=None, hints=None):
        self.model = model
        self._db = using
        self._hints = hints or {}
        self._query = query or Query(model)
        self._result_cache = None
        self._prefetch_related_lookups = ()
        self._prefetch_done = False
        self._known_related_objects = {}
        self._iterable_class = ModelIterable
        self._fields = None

    _fetch_mode = None

    @property
    def query(self):
        return self._query

    @query.setter
    def query(self, value):
        """A query that was kept elsewhere, in a cache, say."""
        self._query = value
        if value.fields is not None and self._fields is None:
            self._iterable_class, self._fields = iterables.ValuesIterable, value.fields

    @property
    def db(self):
        return self._db or "default"

    @classmethod
    def as_manager(cls):
        """A manager with the methods of this class. https://docs.djangoproject.com/en/5.2/topics/db/managers/#creating-a-manager-with-queryset-methods"""
        from django.db.models.manager import Manager

        made = Manager.from_queryset(cls)()
        made._built_with_as_manager = True
        return made

    as_manager.__func__.queryset_only = True

    # Chaining

    def _chain(self):
        made = type(self)(model=self.model, query=self._query.clone(), using=self._db)
        made._prefetch_related_lookups = self._prefetch_related_lookups
        made._known_related_objects = self._known_related_objects
        made._iterable_class, made._fields = self._iterable_class, self._fields
        if self._fetch_mode is not None:
            made._fetch_mode = self._fetch_mode
        return made

    def all(self):
        """The same rows, to be asked for again."""
        return self._chain()

    def filter(self, *args, **kwargs):
        """Only rows that meet all conditions. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#filter"""
        return self._filtered(False, args, kwargs)

    def exclude(self, *args, **kwargs):
        """Without the rows that meet all conditions. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#exclude"""
        return self._filtered(True, args, kwargs)

    def complex_filter(self, conditions):
        return self.filter(conditions) if isinstance(conditions, Q) else self.filter(**conditions)

    def _filtered(self, negated, args, kwargs):
        if (args or kwargs) and self._query.is_sliced:
            raise TypeError("Cannot filter a query once a slice has been taken.")
        self._not_combined("exclude" if negated else "filter")
        made = self._chain()
        for arg in args:
            if not hasattr(arg, "conditional") and not (isinstance(arg, tuple) and len(arg) == 2):
                name, value = arg  # whatever Python says of it
        q = Q(*args, **kwargs)
        if not q:
            return made
        q = ~settled(q) if negated else settled(q)
        if negated or args or not _is_plain(self.model, kwargs):
            made._query.check(q)
        made._query.where.append(q)
        return made

    def none(self):
        made = self._chain()
        made._query.nothing = True
        return made

    def order_by(self, *names):
        """Sorted; a minus means downwards. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by"""
        if self._query.is_sliced:
            raise TypeError("Cannot reorder a query once a slice has been taken.")
        made = self._chain()
        strange = []
        for name in names:
            if isinstance(name, str):
                path = name.removeprefix("-")
                if name != "?" and path not in made._query.annotations:
                    Scope(made._query).named(path)
            elif not isinstance(name, Expression) and not hasattr(name, "_compile_as_value") and not isinstance(name, Q):
                strange.append(name)
            elif getattr(name, "contains_aggregate", False):
                raise FieldError(f"Using an aggregate in order_by() without also including it in annotate() is not allowed: {name}")
        if strange:
            raise FieldError(f"Invalid order_by arguments: {strange}")
        made._query.order_by, made._query.reversed = names, False
        return made

    def reverse(self):
        if self._query.is_sliced:
            raise TypeError("Cannot reverse a query once a slice has been taken.")
        made = self._chain()
        made._query.reversed = not made._query.reversed
        return made

    def distinct(self, *names):
        self._not_combined("distinct")
        if names:
            raise NotImplementedError("distinct() on fields is for PostgreSQL only (NotSupportedError elsewhere); distinct() without names is there")
        if self._query.is_sliced:
            raise TypeError("Cannot create distinct fields once a slice has been taken.")
        made = self._chain()
        made._query.distinct = True
        return made

    def select_related(self, *names):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#select-related"""
        self._not_combined("select_related")
        if self._fields is not None:
            raise TypeError("Cannot call select_related() after .values() or .values_list()")
        made = self._chain()
        if names == (None,):
            made._query.select_related = False
        elif names:
            tree = {} if not isinstance(made._query.select_related, dict) else _copied(made._query.select_related)
            for name in names:
                at = tree
                for part in name.split("__"):
                    at = at.setdefault(part, {})
            made._query.select_related = tree
        else:
            made._query.select_related = True
        return made

    def prefetch_related(self, *lookups):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#prefetch-related"""
        self._not_combined("prefetch_related")
        made = self._chain()
        made._prefetch_related_lookups = () if lookups == (None,) else (*made._prefetch_related_lookups, *lookups)
        return made

    def select_for_update(self, nowait=False, skip_locked=False, of=(), no_key=False):
        """Among several requests as on PostgreSQL; a program that runs by itself is on SQLite, where it does nothing.
        https://docs.djangoproject.com/en/5.2/ref/models/querysets/#select-for-update
        """
        if nowait and skip_locked:
            raise ValueError("The nowait option cannot be used with skip_locked.")
        made = self._chain()
        made._query.for_update = {"how": "nowait" if nowait else "skip" if skip_locked else "wait"}
        if tuple(of) == ("self",):
            made._query.for_update["selfOnly"] = True
        elif of:
            from django.db import NotSupportedError

            raise NotSupportedError("select_for_update(of=…) is simulated for of=('self',) only")
        return made

    def using(self, alias):
        from django.db.connection import connections

        connections[alias]
        made = self._chain()
        made._db = alias
        return made

    @property
    def ordered(self):
        return bool(self._query.ordering()) or isinstance(self, EmptyQuerySet)

    # Rows

    def _fetch_all(self):
        if self._result_cache is None:
            self._result_cache = list(self._iterable_class(self))
        if self._prefetch_related_lookups and not self._prefetch_done:
            prefetch_related_objects(self._result_cache, *self._prefetch_related_lookups)
            self._prefetch_done = True

    def __iter__(self):
        self._fetch_all()
        return iter(self._result_cache)

    async def __aiter__(self):
        await run_outside(self._fetch_all)
        for found in self._result_cache:
            yield found

    def __len__(self):
        self._fetch_all()
        return len(self._result_cache)

    def __bool__(self):
        self._fetch_all()
        return bool(self._result_cache)

    def __getitem__(self, wanted):
        if not isinstance(wanted, (int, slice)):
            raise TypeError(f"QuerySet indices must be integers or slices, not {type(wanted).__name__}.")
        ends = (wanted.start, wanted.stop) if isinstance(wanted, slice) else (wanted,)
        if any(end is not None and end < 0 for end in ends):
            raise ValueError("Negative indexing is not supported.")
        if self._result_cache is not None:
            return self._result_cache[wanted]
        made = self._chain()
        if isinstance(wanted, slice):
            made._query.set_limits(wanted.start, wanted.stop)
            return list(made)[:: wanted.step] if wanted.step else made
        made._query.set_limits(wanted, wanted + 1)
        made._fetch_all()
        return made._result_cache[0]

    def __getstate__(self):
        """Pickled with its rows: what is cached is what was found. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#pickling-querysets"""
        self._fetch_all()
        return {**self.__dict__, "_django_version": django.__version__}

    def __setstate__(self, state):
        state = dict(state)
        state.pop("_django_version", None)
        self.__dict__.update(state)

    def __copy__(self):
        return self._chain()

    def __deepcopy__(self, memo):
        return self._chain()

    def __repr__(self):
        shown = list(self[: REPR_OUTPUT_SIZE + 1])
        if len(shown) > REPR_OUTPUT_SIZE:
            shown[-1] = "...(remaining elements truncated)..."
        return f"<{type(self).__name__} {shown!r}>"

    def __class_getitem__(cls, *args, **kwargs):
        return cls

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return self._refused(name, self)

    @staticmethod
    def _refused(name, asked):
        if name == "fetch_mode" and django.VERSION >= (6, 1):
            return functools.partial(_with_fetch_mode, asked)
        if name in INSTEAD:
            raise NotImplementedError(f"QuerySet.{name} is not simulated: {INSTEAD[name]}")
        raise AttributeError(f"'{type(asked).__name__}' object has no attribute '{name}'")


def _awaitable(name):
    async def call(self, *args, **kwargs):
        return await run_outside(getattr(self, name), *args, **kwargs)

    call.__name__, call.__qualname__ = f"a{name}", f"QuerySet.a{name}"
    call.__doc__ = f"{name}, awaitable."
    return call


for _name in (
    "get", "create", "count", "first", "last", "exists", "update", "delete", "aggregate", "in_bulk", "get_or_create", "update_or_create",
    "bulk_create", "bulk_update", "contains", "earliest", "latest",
):
    setattr(QuerySet, f"a{_name}", _awaitable(_name))
QuerySet.adelete.queryset_only = True


async def _aiterator(self, chunk_size=2000):
    for found in await run_outside(lambda: list(self.iterator(chunk_size))):
        yield found


QuerySet.aiterator = _aiterator


def _with_fetch_mode(asked, mode):
    made = asked.all()
    made._fetch_mode = mode
    return made


class EmptyQuerySet:
    """For isinstance(queryset, EmptyQuerySet)."""


# What Python says of a wrong argument names the class that the documentation has the method in.
for _part in (Selecting, Combining, Reading, Writing):
    for _name, _method in vars(_part).items():
        if inspect.isfunction(_method):
            _method.__qualname__ = f"QuerySet.{_name}"


def _is_plain(model, conditions):
    by_name = model._meta._by_name
    for name, value in conditions.items():
        field = model._meta.pk if name == "pk" else by_name.get(name)
        if field is None or hasattr(value, "compile"):
            return False
        if value is not None and not field.is_relation and not hasattr(value, "_compile_as_value"):
            field.get_prep_value(value)  # raises now what is wrong with it
    return True


def _copied(tree):
    return {name: _copied(below) for name, below in tree.items()}
