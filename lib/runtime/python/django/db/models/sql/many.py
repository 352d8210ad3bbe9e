"""NOT and relations to many rows: exclude() asks for objects without any such row, not for rows that are otherwise.
https://docs.djangoproject.com/en/5.2/topics/db/queries/#spanning-multi-valued-relationships
"""
from django.db.models.query_utils import Q
from django.db.models.sql.scope import column_of


def goes_through_many(model, names):
    return bool(_way_to_many(model, names)[0])


def _way_to_many(model, names):
    """(The names as far as the first step to many rows, that relation), or nothing."""
    for position, name in enumerate(names):
        meta = model._meta
        field = meta._by_name.get(meta.pk.name if name == "pk" else name)
        if field is not None:
            if not field.is_relation or name != field.name:
                break
            model = field.related_model
            continue
        relation = next((f for f in meta.local_many_to_many if f.name == name), None) or meta.fields_map.get(name)
        if relation is None:
            break
        if not relation.one_to_one:
            return tuple(names[: position + 1]), relation
        model = relation.related_model
    return (), None


def none_of_many(scope, path, value):
    """Within a NOT: there is a row of this one for which the condition holds. If this filter() has joined such rows already, each is asked
    about itself. After Query.split_exclude() in django/db/models/sql/query.py.
    """
    from django.db.models.expressions import Exists, F, OuterRef

    if hasattr(value, "compile") and not isinstance(value, type) and not isinstance(value, OuterRef):
        value.compile(scope)  # makes its joins, here as well
    if isinstance(value, F) and not isinstance(value, OuterRef):
        value = OuterRef(value.name)
    conditions = {path: value}
    way, relation = _way_to_many(scope.model, path.split("__"))
    joined = None if relation.many_to_many else scope.joined(way, relation.field.model._meta.db_table)
    if joined is not None:
        key = "__".join((*way, relation.field.model._meta.pk.name))
        conditions[key] = _OuterColumn(joined, relation.field.model._meta.pk)
    queryset = scope.model._base_manager.filter(Q(*conditions.items())).filter(pk=OuterRef("pk"))
    return Exists(queryset).compile(scope)


class _OuterColumn:
    """A column of a table that the query around this one has joined."""

    contains_aggregate = names_a_column = False

    def __init__(self, alias, field):
        self.alias, self.field = alias, field

    def compile(self, scope):
        return column_of(self.alias, self.field)

    def refers_to_aggregate(self, annotations):
        return False
