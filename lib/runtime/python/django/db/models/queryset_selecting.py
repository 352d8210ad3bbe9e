"""What querysets read of each row: computed values, dicts and tuples, only some columns. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#annotate"""
from django.core.exceptions import FieldDoesNotExist
from django.db.models import iterables
from django.db.models.compiled import UnknownKind
from django.db.models.expressions import F, as_expression
from django.db.models.query_utils import Q
from django.db.models.sql.query import EmptyResultSet, Scope, _Anything


def _only_expressions(values, method):
    strange = sorted(
        str(value) for value in values
        if isinstance(value, type) or not (hasattr(value, "compile") or hasattr(value, "_compile_as_value") or isinstance(value, Q))
    )
    if strange:
        raise TypeError(f"QuerySet.{method}() received non-expression(s): {', '.join(strange)}.")


class Selecting:
    """The part of QuerySet that says what is read."""

    def annotate(self, *args, **kwargs):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#annotate"""
        self._not_combined("annotate")
        _only_expressions((*args, *kwargs.values()), "annotate")
        return self._annotated(args, kwargs)

    def alias(self, *args, **kwargs):
        """annotate() for conditions and orders only. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#alias"""
        self._not_combined("alias")
        _only_expressions((*args, *kwargs.values()), "alias")
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
        wanted = {}
        for arg in args:
            try:
                wanted[arg.default_alias] = arg
            except (AttributeError, TypeError):
                raise TypeError("Complex annotations require an alias")
        for name in wanted:
            if name in kwargs:
                raise TypeError(f"The named annotation '{name}' conflicts with the default name for another annotation.")
        wanted.update(kwargs)
        own = {name for field in self.model._meta.local_fields for name in (field.name, field.attname)}
        for name, value in wanted.items():
            if name in own and self._fields is None:
                raise ValueError(f"The annotation '{name}' conflicts with a field on the model.")
            value = as_expression(value)
            try:
                value.compile(Scope(query, outer=_Anything()))
            except (EmptyResultSet, UnknownKind):
                pass  # matters only to whoever reads the value
            if self._fields is not None and query.grouped_by is None and value.refers_to_aggregate(query.annotations):
                query.grouped_by = query.fields or tuple(f.attname for f in self.model._meta.local_fields)
            query.annotations[name] = value
            query.note(name)
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
        taken = dict.fromkeys((name for name in names if not hasattr(name, "compile")), False)
        number = 1
        for name in names:
            if hasattr(name, "compile") or taken[name]:
                # A value without a name, or a column for the second time.
                base, value = (name, F(name)) if isinstance(name, str) else (getattr(name, "default_alias", type(name).__name__.lower()), name)
                while (name := f"{base}{number}") in taken:
                    number += 1
                computed[name] = value
            taken[name] = True
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
        query.note(*(name for name in names if name not in query.annotations))
        query.fields = names or (*(f.attname for f in self.model._meta.local_fields), *query.selected_annotations())
        return made

    def only(self, *names):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#only"""
        self._not_combined("only")
        if self._fields is not None:
            raise TypeError("Cannot call only() after .values() or .values_list()")
        made = self._chain()
        made._query.only, made._query.defer = self._own_names(names), None
        return made

    def defer(self, *names):
        """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#defer"""
        self._not_combined("defer")
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
