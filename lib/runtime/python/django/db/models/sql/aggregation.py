"""aggregate(): one SELECT of numbers. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#aggregate"""
from django.db.connection import connection
from django.db.models.sql.positions import Positions
from django.db.models.sql.query import Columns, EmptyResultSet, compile_select, own_columns
from django.db.models.sql.statements import around


def send_aggregate(query, wanted):
    """Aggregates over all rows: {name: value}. Over the rows of an inner query where those are grouped, cut or distinct."""
    base = query.clone()
    base.select_related = False
    if not query.is_sliced:
        base.order_by = ()
    made = Columns()

    def counted_in(scope):
        scope.summarizes = True
        for name, value in wanted.items():
            made.add(name, value.compile(scope))
            scope.computed[name] = value

    def columns(scope):
        counted_in(scope)
        return made

    def rows_with_what_is_counted(scope):
        rows = own_columns(scope)
        counted_in(Positions(query, scope, rows))
        return rows

    try:
        if query.distinct or query.is_sliced or query.is_grouped or query.combined:
            if base.fields is None:
                base.fields = tuple(dict.fromkeys([*(f.attname for f in query.model._meta.local_fields), *query.annotations]))
            elif query.is_grouped and base.grouped_by is None:
                base.grouped_by = base.fields
            inner = compile_select(base, rows_with_what_is_counted)
            texts = ", ".join(f'{value.sql} AS "{name}"' for name, value in zip(made.names, made.values))
            sql = f"SELECT {texts} FROM ({inner.sql}) subquery"
            params = tuple(p for value in made.values for p in value.params) + inner.params
            ast = around(inner.ast, [value.ast for value in made.values])
        else:
            inner = compile_select(base, columns)
            sql, params, ast = inner.sql, inner.params, {**inner.ast, "group": []}
    except EmptyResultSet:
        return {name: empty_value(value) for name, value in wanted.items()}
    (row,) = connection.send(sql, {"do": "select", "table": query.model._meta.db_table, "where": {}, "query": ast}, params, "count")
    return {
        name: stored if stored is None or value.field is None else value.field.from_row(stored)
        for name, value, stored in zip(wanted, made.values, row)
    }


def empty_value(value):
    """What an aggregate is of no rows."""
    default = getattr(value, "default", None)
    return getattr(value, "empty_result_set_value", None) if default is None else getattr(default, "value", default)
