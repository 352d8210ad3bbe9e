"""Rows that select_related reads with others: their columns, and how they are found again. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#select-related"""
from django.core.exceptions import FieldError
from django.db.models.sql.scope import column_of


def related_columns(scope, columns, model, alias, path, wanted):
    """The columns of rows that are joined, for select_related; how they are found again: related_plan."""
    for field, below in related_plan(model, wanted, len(path)):
        if hasattr(field, "related_model") and field.concrete:
            target = field.related_model
            outer = field.null
            joined = scope.join((*path, field.name), alias, field.column, target, field.target_field.column, outer or _outer(scope, alias), False)
        else:
            target = field.related_model
            joined = scope.join((*path, field.name), alias, field.field.target_field.column, target, field.field.column, True, False)
        if query_defers(scope.query, field, path):
            raise FieldError(
                f"Field {model._meta.object_name}.{field.name} cannot be both deferred and traversed using select_related at the same time."
            )
        for own in scope.query.loaded_fields(target, (*path, field.name)):
            columns.add(None, column_of(joined, own))
        related_columns(scope, columns, target, joined, (*path, field.name), below)


def query_defers(query, field, path):
    """A relation that select_related follows although its own column is left out."""
    if not field.concrete:
        return False
    return field not in query.loaded_fields(field.model, path)


def _outer(scope, alias):
    return any(join.alias == alias and join.outer for join in scope.joins)


def related_plan(model, wanted, depth=0):
    """Which relations select_related follows from a model: pairs of a field and what is wanted beyond it."""
    if wanted is True:
        if depth >= 5:
            return []
        return [(f, True) for f in model._meta.local_fields if f.is_relation and not f.null]
    plan = []
    for name, below in (wanted or {}).items():
        field = model._meta._by_name.get(name)
        if field is None or not field.is_relation:
            relation = next((rel for rel in model._meta.related_objects if rel.one_to_one and rel.name == name), None)
            if relation is None:
                choices = [f.name for f in model._meta.local_fields if f.is_relation]
                choices += [rel.name for rel in model._meta.related_objects if rel.one_to_one]
                kind = "Non-relational field given in select_related" if field is not None else "Invalid field name(s) given in select_related"
                raise FieldError(f"{kind}: '{name}'. Choices are: {', '.join(choices) or '(none)'}")
            field = relation
        plan.append((field, below))
    return plan
