"""What querysets answer with: rows, numbers, dictionaries. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#methods-that-do-not-return-querysets"""
import itertools

import django
from django.db.models import iterables
from django.db.models.prefetch import prefetch_related_objects
from django.db.models.sql import aggregation, statements

MAX_GET_RESULTS = 21


class Reading:
    """The part of QuerySet that reads."""

    def get(self, *args, **kwargs):
        """Exactly one object, or DoesNotExist, MultipleObjectsReturned. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#get"""
        if self._query.combined and (args or kwargs):
            self._not_combined("get", "(...) with filters")
        made = self._chain() if self._query.combined else self.filter(*args, **kwargs)
        if not made._query.is_sliced and not made._query.distinct:
            made._query.order_by = ()
        plain = made._query.high_mark is None
        if plain:
            made._query.get_limit = MAX_GET_RESULTS
        found = list(made._iterable_class(made)) if not made._prefetch_related_lookups else list(made)
        if len(found) == 1:
            return found[0]
        name = self.model._meta.object_name
        if not found:
            raise self.model.DoesNotExist(f"{name} matching query does not exist.")
        count = len(found) if not plain or len(found) < MAX_GET_RESULTS else f"more than {MAX_GET_RESULTS - 1}"
        raise self.model.MultipleObjectsReturned(f"get() returned more than one {name} -- it returned {count}!")

    def first(self):
        """The first object or None. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#first"""
        if self.ordered:
            queryset = self
        else:
            self._check_ordering_first_last("first")
            queryset = self.order_by("pk")
        for found in queryset[:1]:
            return found

    def last(self):
        """The last object or None."""
        if self.ordered:
            queryset = self.reverse()
        else:
            self._check_ordering_first_last("last")
            queryset = self.order_by("-pk")
        for found in queryset[:1]:
            return found

    def _check_ordering_first_last(self, method):
        if self._query.is_grouped and self._query.grouped_by is not None:
            raise TypeError(
                f"Cannot use QuerySet.{method}() on an unordered queryset performing aggregation. Add an ordering with order_by()."
            )

    def earliest(self, *names):
        return self._extreme(names, False)

    def latest(self, *names):
        return self._extreme(names, True)

    def _extreme(self, names, backwards):
        if not names:
            names = self.model._meta.get_latest_by
            if not names:
                raise ValueError(
                    "earliest() and latest() require either fields as positional arguments or 'get_latest_by' in the model's Meta."
                )
            names = (names,) if isinstance(names, str) else tuple(names)
        if self._query.is_sliced:
            raise TypeError("Cannot change a query once a slice has been taken.")
        made = self.order_by(*names)
        made._query.reversed = backwards
        made._query.set_limits(None, 1)
        return made.get()

    def count(self):
        """How many rows, by SELECT COUNT(*). https://docs.djangoproject.com/en/5.2/ref/models/querysets/#count"""
        if self._result_cache is not None:
            return len(self._result_cache)
        return statements.send_count(self._query)

    def exists(self):
        """True if there is at least one row. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#exists"""
        if self._result_cache is not None:
            return bool(self._result_cache)
        return statements.send_exists(self._query)

    def contains(self, obj):
        self._not_combined("contains")
        if self._fields is not None:
            raise TypeError("Cannot call QuerySet.contains() after .values() or .values_list().")
        try:
            model = obj._meta.concrete_model
        except AttributeError:
            raise TypeError("'obj' must be a model instance.")
        if model is not self.model._meta.concrete_model:
            return False
        if obj.pk is None:
            raise ValueError("QuerySet.contains() cannot be used on unsaved objects.")
        if self._result_cache is not None:
            return obj in self._result_cache
        return self.filter(pk=obj.pk).exists()

    def aggregate(self, *args, **kwargs):
        """One SELECT of sums, counts … over all rows. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#aggregate"""
        wanted = dict(kwargs)
        strange = [str(value) for value in (*args, *kwargs.values()) if not hasattr(value, "compile")]
        if strange:
            raise TypeError(f"QuerySet.aggregate() received non-expression(s): {', '.join(strange)}.")
        for arg in args:
            try:
                wanted[arg.default_alias] = arg
            except (AttributeError, TypeError):
                raise TypeError("Complex aggregates require an alias")
        known = {}
        for name, value in wanted.items():
            if not hasattr(value, "refers_to_aggregate") or not value.refers_to_aggregate(known):
                raise TypeError(f"{name} is not an aggregate expression")
            known[name] = value
        if self._query.nothing:
            return {name: aggregation.empty_value(value) for name, value in wanted.items()}
        return aggregation.send_aggregate(self._query, wanted)

    def in_bulk(self, id_list=None, *, field_name="pk"):
        """{key: object}. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#in-bulk"""
        if self._query.is_sliced:
            raise TypeError("Cannot use 'limit' or 'offset' with in_bulk().")
        values = self._fields is not None
        if values and django.VERSION < (6, 1):
            raise TypeError("in_bulk() cannot be used with values() or values_list().")
        meta = self.model._meta
        field = meta.pk if field_name == "pk" else meta.get_field(field_name)
        together = [c.fields for c in meta.total_unique_constraints]
        if not field.unique and (field.name,) not in together:
            raise ValueError(f"in_bulk()'s field_name must be a unique field but {field_name!r} isn't.")
        queryset = self._chain()
        if id_list is not None:
            if not id_list:
                return {}
            queryset = queryset.filter(**{f"{field_name}__in": tuple(id_list)})
        if not values:
            return {getattr(obj, field.attname): obj for obj in queryset}
        name = field.attname
        asked = name in self._fields or field_name in self._fields or not self._fields
        keyed = queryset.order_by(*(queryset._query.order_by or ()))
        if not asked:
            keyed._query.fields = (name, *keyed._query.fields)
        position = list(keyed._query.fields).index(name if name in keyed._query.fields else field_name)
        found = {}
        for row in statements.select_rows(keyed._query):
            key = row[position]
            rest = row if asked else row[1:]
            names = keyed._query.fields if asked else keyed._query.fields[1:]
            kind = self._iterable_class
            found[key] = (
                dict(zip(names, rest)) if kind is iterables.ValuesIterable
                else rest[0] if kind is iterables.FlatValuesListIterable
                else kind.row_class(*names)(*rest) if kind is iterables.NamedValuesListIterable
                else tuple(rest)
            )
        return found

    def iterator(self, chunk_size=None):
        """Rows without keeping them. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#iterator"""
        if chunk_size is None and self._prefetch_related_lookups:
            raise ValueError("chunk_size must be provided when using QuerySet.iterator() after prefetch_related().")
        if chunk_size is not None and chunk_size <= 0:
            raise ValueError("Chunk size must be strictly positive.")
        return self._one_by_one(chunk_size)

    def _one_by_one(self, chunk_size):
        rows = self._iterable_class(self)
        if not self._prefetch_related_lookups:
            yield from list(rows)
            return
        for chunk in itertools.batched(rows, chunk_size):
            prefetch_related_objects(chunk, *self._prefetch_related_lookups)
            yield from chunk
