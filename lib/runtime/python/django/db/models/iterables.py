"""What a queryset makes of the rows it reads: objects, dicts, tuples. https://docs.djangoproject.com/en/5.2/ref/models/querysets/"""
import functools
import operator
import weakref
from collections import namedtuple

import django
from django.db.models.fetch_modes import FETCH_ONE
from django.db.models.sql.related import related_plan
from django.db.models.sql.statements import select_rows


class BaseIterable:
    def __init__(self, queryset, chunked_fetch=False, chunk_size=100):
        self.queryset = queryset

    def names(self):
        query = self.queryset.query
        return query.fields or (*(f.attname for f in query.model._meta.local_fields), *query.selected_annotations())


class ModelIterable(BaseIterable):
    def __iter__(self):
        queryset = self.queryset
        query, model = queryset.query, queryset.model
        rows = select_rows(query)
        loaded = [f.attname for f in query.loaded_fields()]
        annotations = query.selected_annotations()
        known = [
            (field, field.attname, objs) for field, objs in queryset._known_related_objects.items()
        ]
        mode, peers = queryset._fetch_mode, []
        if mode is None and django.VERSION >= (6, 1):
            mode = FETCH_ONE
        for row in rows:
            obj = model.from_db("default", loaded, row[: len(loaded)])
            at = len(loaded)
            for name in annotations:
                setattr(obj, name, row[at])
                at += 1
            if query.select_related:
                at = _fill_related(obj, query, model, query.select_related, row, at)
            for field, attname, objs in known:
                related = objs.get(getattr(obj, attname))
                if related is not None and not field.is_cached(obj):
                    setattr(obj, field.name, related)
            if mode is not None:
                obj._state.fetch_mode = mode
                if mode.track_peers:
                    peers.append(weakref.ref(obj))
                    obj._state.peers = peers
            yield obj


def _fill_related(obj, query, model, wanted, row, at, path=()):
    """Puts the objects of joined columns where reading the relation looks for them."""
    for field, below in related_plan(model, wanted, len(path)):
        target = field.related_model
        step = (*path, field.name)
        fields = query.loaded_fields(target, step)
        values = row[at : at + len(fields)]
        at += len(fields)
        key = values[fields.index(target._meta.pk)]
        related = target.from_db("default", [f.attname for f in fields], values) if key is not None else None
        if obj is not None:
            name = field.name if field.concrete else field.get_accessor_name()
            obj._state.fields_cache[name] = related
            if related is not None and field.one_to_one:
                other = field.field.name if not field.concrete else field.remote_field.get_accessor_name()
                related._state.fields_cache[other] = obj
        at = _fill_related(related, query, target, below, row, at, step)
    return at


class ValuesIterable(BaseIterable):
    def __iter__(self):
        names = self.names()
        for row in select_rows(self.queryset.query):
            yield dict(zip(names, row))


class ValuesListIterable(BaseIterable):
    def __iter__(self):
        return map(tuple, select_rows(self.queryset.query))


class FlatValuesListIterable(BaseIterable):
    def __iter__(self):
        return map(operator.itemgetter(0), select_rows(self.queryset.query))


class NamedValuesListIterable(ValuesListIterable):
    def __iter__(self):
        return map(row_class(*self.names())._make, super().__iter__())


@functools.lru_cache
def row_class(*names):
    """Of rows that can be cached: they are made again by the names."""
    return type("Row", (namedtuple("Row", names),), {"__slots__": (), "__reduce__": lambda row: (unpickled_row, (names, tuple(row)))})


def unpickled_row(names, values):
    return row_class(*names)(*values)
