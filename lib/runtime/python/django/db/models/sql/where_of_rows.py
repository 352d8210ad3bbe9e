"""The conditions of a statement that changes rows, and the short form of conditions that are nothing but equality."""
from django.db.models.fields import IntegerField
from django.db.models.query_utils import Q
from django.db.models.sql.query import Query, _all_of, compile_select
from django.db.models.sql.scope import EmptyResultSet, Scope, column_of
from django.db.models.sql.where import condition


def plain_where(query):
    """The conditions as {column: stored value}, if they are nothing but equality with columns of the model's own table; else None."""
    found = {}
    for q in query.where:
        if q.negated or q.connector != Q.AND and len(q.children) > 1:
            return None
        for child in q.children:
            if not isinstance(child, tuple):
                return None
            name, value = child
            name = query.model._meta.pk.name if name == "pk" else name.removesuffix("__exact")
            field = query.model._meta._by_name.get(name)
            if field is None or name in query.annotations or value is None or hasattr(value, "compile") or hasattr(value, "_compile_as_value"):
                return None
            if hasattr(value, "_meta"):
                if not field.is_relation or value._meta.concrete_model is not field.related_model._meta.concrete_model or value.pk is None:
                    return None
                value = getattr(value, field.target_field.attname)
            if isinstance(value, int) and isinstance(field, IntegerField) and not (0 <= value < 2**63):
                return None  # no row may hold it: where.py knows what it means then
            stored = field.to_row(value)
            if found.get(field.column, stored) != stored:
                return None
            found[field.column] = stored
    return found


def where_of(query, table_scope=None):
    """WHERE of an UPDATE or DELETE: (sql, params, where by equality, condition or None)."""
    plain = plain_where(query)
    scope = table_scope or Scope(query)
    made = []
    for number, q in enumerate(query.where):
        scope.group = number
        each = condition(scope, q)
        if each.sql:
            made.append(each)
    if query.nothing:
        raise EmptyResultSet
    if scope.joins or query.is_grouped or query.is_sliced:
        inner = query.clone()
        inner.fields, inner.select_related = ("pk",), False
        inner.order_by = inner.order_by if query.is_sliced else ()
        part = compile_select(inner, outer=Scope(Query(query.model)))
        pk = column_of(Scope(Query(query.model)).base, query.model._meta.pk)
        return f"{pk.sql} IN ({part.sql})", part.params, {}, {"is": "in", "what": pk.ast, "among": part.ast}
    sql, params, ast = _all_of(made)
    return sql, params, plain or {}, None if plain is not None else ast
