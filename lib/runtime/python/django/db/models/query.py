"""Querysets: one SELECT when the rows are first wanted. https://docs.djangoproject.com/en/5.2/ref/models/querysets/

Lazy and chained as in Django, rows kept once they are read. Here is what chains; what reads and what writes is in queryset_reading.py and queryset_writing.py. The statements and their SQL are in django/db/models/sql.
"""
import functools

import django
from asgiref.sync import run_outside
from django.core.exceptions import FieldDoesNotExist
from django.db.models import iterables
from django.db.models.aggregates import Aggregate
from django.db.models.expressions import F, as_expression
from django.db.models.iterables import ModelIterable
from django.db.models.prefetch import prefetch_related_objects
from django.db.models.query_utils import Q
from django.db.models.queryset_reading import Reading
from django.db.models.queryset_writing import Writing
from django.db.models.sql.query import Query, Scope, _Anything, compile_select

REPR_OUTPUT_SIZE = 20

INSTEAD = {
    "raw": "raw SQL is not simulated: use filter(), annotate(), values()",
    "extra": "extra() is raw SQL, which is not simulated: use annotate()",
    "explain": "there is no query planner here; a statement costs what django/db/connection.py says",
}


class QuerySet(Reading, Writing):
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
        q = ~q if negated else q
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
        for name in names:
            if name == "?":
                continue
            if isinstance(name, str):
                path = name.lstrip("-+")
                if path not in made._query.annotations:
                    Scope(made._query).named(path)
            else:
                as_expression(name)
        made._query.order_by, made._query.reversed = names, False
        return made

    def reverse(self):
        if self._query.is_sliced:
            raise TypeError("Cannot reverse a query once a slice has been taken.")
        made = self._chain()
        made._query.reversed = not made._query.reversed
        return made

    def distinct(self, *names):
        if names:
            raise NotImplementedError("distinct() on fields is for PostgreSQL only (NotSupportedError elsewhere); distinct() without names is there")
        if self._query.is_sliced:
            raise TypeError("Cannot create distinct fields once a slice has been taken.")
        made = self._chain()
        made._query.distinct = True
        return made

    def annotate(self, *args, **kwargs):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#annotate"""
        self._not_combined("annotate")
        return self._annotated(args, kwargs)

    def alias(self, *args, **kwargs):
        """annotate() for conditions and orders only. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#alias"""
        self._not_combined("alias")
        made = self._annotated(args, kwargs, selected=False)
        made._query.unselected = made._query.unselected | {*kwargs, *(arg.default_alias for arg in args)}
        return made

    def dates(self, field_name, kind, order="ASC"):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#dates"""
        from django.db.models.fields import DateField

        if kind not in ("year", "month", "week", "day"):
            raise ValueError("'kind' must be one of 'year', 'month', 'week', or 'day'.")
        return self._cut(field_name, kind, order, DateField())

    def datetimes(self, field_name, kind, order="ASC", tzinfo=None):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#datetimes"""
        from django.db.models.fields import DateTimeField

        if kind not in ("year", "month", "week", "day", "hour", "minute", "second"):
            raise ValueError("'kind' must be one of 'year', 'month', 'week', 'day', 'hour', 'minute', or 'second'.")
        return self._cut(field_name, kind, order, DateTimeField(), tzinfo)

    def _cut(self, field_name, kind, order, output_field, tzinfo=None):
        from django.db.models.functions import Trunc

        if order not in ("ASC", "DESC"):
            raise ValueError("'order' must be either 'ASC' or 'DESC'.")
        down = "-" if order == "DESC" else ""
        cut = self.annotate(datefield=Trunc(field_name, kind, output_field, tzinfo), plain_field=F(field_name))
        values = cut.values_list("datefield", flat=True)
        return values.distinct().filter(plain_field__isnull=False).order_by(f"{down}datefield")

    def _annotated(self, args, kwargs, selected=True):
        made = self._chain()
        query = made._query
        wanted = {arg.default_alias: arg for arg in args}
        for name in wanted:
            if name in kwargs:
                raise TypeError(f"The named annotation '{name}' conflicts with the default name for another annotation.")
        wanted.update(kwargs)
        own = {name for field in self.model._meta.local_fields for name in (field.name, field.attname)}
        for name, value in wanted.items():
            if name in own and self._fields is None:
                raise ValueError(f"The annotation '{name}' conflicts with a field on the model.")
            value = as_expression(value)
            value.compile(Scope(query, outer=_Anything()))
            if self._fields is not None and query.grouped_by is None and value.refers_to_aggregate(query.annotations):
                query.grouped_by = query.fields or tuple(f.attname for f in self.model._meta.local_fields)
            query.annotations[name] = value
            query.unselected = query.unselected - {name}
            if query.fields is not None and selected:
                query.fields = (*query.fields, name)
        return made

    def values(self, *names, **expressions):
        """Dicts. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#values"""
        made = self._values(*names, **expressions)
        made._iterable_class = iterables.ValuesIterable
        return made

    def values_list(self, *names, flat=False, named=False):
        """Tuples, or with flat=True single values. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#values-list"""
        if flat and named:
            raise TypeError("'flat' and 'named' can't be used together.")
        if flat and len(names) > 1:
            raise TypeError("'flat' is not valid when values_list is called with more than one field.")
        computed, plain = {}, []
        for name in names:
            if hasattr(name, "compile"):
                alias = getattr(name, "default_alias", None) if isinstance(name, Aggregate) else f"{type(name).__name__.lower()}{len(computed) + 1}"
                computed[alias] = name
                plain.append(alias)
            else:
                plain.append(name)
        made = self._values(*plain, **computed)
        made._iterable_class = (
            iterables.NamedValuesListIterable if named else iterables.FlatValuesListIterable if flat else iterables.ValuesListIterable
        )
        return made

    def _values(self, *names, **expressions):
        made = self._chain()
        if expressions:
            made = made._annotated((), expressions)
            names = (*names, *(name for name in expressions if name not in names))
        made._fields = names
        query = made._query
        query.select_related = False
        scope = Scope(query)
        for name in names:
            if name not in query.annotations:
                scope.named(name)
        query.aliased = True
        query.fields = names or (*(f.attname for f in self.model._meta.local_fields), *query.selected_annotations())
        return made

    def only(self, *names):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#only"""
        if self._fields is not None:
            raise TypeError("Cannot call only() after .values() or .values_list()")
        made = self._chain()
        made._query.only, made._query.defer = self._own_names(names), None
        return made

    def defer(self, *names):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#defer"""
        if self._fields is not None:
            raise TypeError("Cannot call defer() after .values() or .values_list()")
        made = self._chain()
        if names == (None,):
            made._query.only = made._query.defer = None
        elif made._query.only is not None:
            made._query.only = made._query.only - self._own_names(names)
        else:
            made._query.defer = (made._query.defer or set()) | self._own_names(names)
        return made

    def _own_names(self, names):
        meta = self.model._meta
        for name in names:
            at = meta
            for part in name.split("__"):
                if part != "pk" and part not in at._by_name:
                    raise FieldDoesNotExist(f"{at.object_name} has no field named '{part}'")
                field = at.pk if part == "pk" else at._by_name[part]
                at = field.related_model._meta if field.is_relation else at
        return {meta.pk.name if name == "pk" else name for name in names}

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
        return bool(self._query.order_by or self._query.order_by is None and self.model._meta.ordering) or isinstance(self, EmptyQuerySet)

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
            from django.db.models.expressions import Compiled
            from django.db.models.sql.query import Columns

            columns = Columns()
            columns.add("a", Compiled("1", (), {"is": "value", "value": 1}, None))
            return columns

        return compile_select(query, one if not query.is_grouped else None, outer=scope, limit=1)

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
