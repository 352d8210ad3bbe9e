"""Statements carried out: each is one step of the engine. https://docs.djangoproject.com/en/5.2/topics/db/queries/"""
import re

import django
from django.db.connection import connection
from django.db.utils import OperationalError
from django.db.models.compiled import counts, literal
from django.db.models.expressions import Expression, Value, as_expression, compiled_unread
from django.db.models.fields import BooleanField, DecimalField, Field, PositiveIntegerField
from django.db.models.sql.query import EmptyResultSet, Query, Scope, compile_select
from django.db.models.sql.where_of_rows import plain_where, where_of
from django.db.transaction import locks_rows
from stampede import bridge
from stampede.fresh import on_reset


def select_rows(query, columns=None, limit=None):
    """The rows as lists of what the columns hold in Python."""
    lock = query.for_update if query.for_update and locks_rows() else None
    if columns is None and query.combined is None and not query.nothing and _is_whole_row(query):
        rows = _select_whole_rows(query, limit or query.get_limit, lock)
        if rows is not None:
            return rows
    try:
        made = compile_select(query, columns, limit=limit or query.get_limit)
    except EmptyResultSet:
        return []
    plain = plain_where(query) if query.combined is None else None
    action = {"do": "select", "table": query.model._meta.db_table, "where": plain or {}}
    rows = connection.send(*_locking(made.sql, lock, {**action, "query": made.ast}), made.params)
    readers = [value.field.from_row if value.field is not None else None for value in made.field]
    return [[_read(stored, read) for stored, read in zip(row, readers)] for row in rows]


_selects = {}  # model -> the beginning of its SELECT, and how each column is read


def _locking(sql, lock, action):
    if lock is None:
        return sql, action
    words = {"wait": "", "nowait": " NOWAIT", "skip": " SKIP LOCKED"}[lock["how"]]
    return f"{sql} FOR UPDATE{words}", {**action, "lock": lock}


def _select_whole_rows(query, limit, lock):
    """What `get(pk=1)` is: by far the most frequent statement, so it is said without building a query. None = it is not that simple."""
    plain = plain_where(query)
    meta = query.model._meta
    if plain is None or any(isinstance(meta.by_column(name), (BooleanField, DecimalField)) for name in plain):
        return None
    known = _selects.get(query.model)
    if known is None:
        table = meta.db_table
        names = ", ".join(f'"{table}"."{field.column}"' for field in meta.local_fields)
        readers = [(field.column, None if type(field).from_row is Field.from_row else field.from_row) for field in meta.local_fields]
        known = _selects[query.model] = f'SELECT {names} FROM "{table}"', readers
    sql, readers = known
    if plain:
        tests = " AND ".join(f'"{meta.db_table}"."{name}" = %s' for name in plain)
        sql = f"{sql} WHERE ({tests})" if len(plain) > 1 else f"{sql} WHERE {tests}"
    if limit is not None:
        sql = f"{sql} LIMIT {limit}"
    params = tuple(meta.by_column(name).sql_value(value) for name, value in plain.items())
    rows = connection.send(*_locking(sql, lock, {"do": "select", "table": meta.db_table, "where": plain}), params)
    try:
        return [[_read(row[column], read) for column, read in readers] for row in rows]
    except KeyError as e:
        raise _no_column(meta, e.args[0]) from None


on_reset(_selects.clear)


def _no_column(meta, column):
    """Rows that a document gives for a program's own table have the columns that it names."""
    return OperationalError(
        f"no such column: {meta.db_table}.{column}. The rows of this table under Shop data have none; name every column of the model there."
    )


def _read(stored, read):
    return stored if read is None or stored is None else read(stored)


def _is_whole_row(query):
    return not (
        query.fields is not None or query.annotations or query.ordering() or query.distinct or query.is_sliced or query.select_related
        or query.only is not None or query.defer or query.combined
    )


def send_insert(model, fields, instances, raw=False, ignore=False, conflict=None):
    """One INSERT; the keys of the new rows."""
    meta = model._meta
    rows, texts, params = [], [], []
    for instance in instances:
        row, marks = {}, []
        for field in fields:
            value = getattr(instance, field.attname) if raw else field.pre_save(instance, True)
            if isinstance(value, Value):
                value = value.value
                if django.VERSION >= (6, 0) and len(instances) == 1:
                    setattr(instance, field.attname, value)  # what the database computed comes back with the key
            if isinstance(value, Expression):
                if not value.names_a_column:
                    raise NotImplementedError(f"an INSERT of {value!r} is not simulated: compute it in Python, or save and then update()")
                shown = re.sub(r"\bF\((\w+)\)", lambda found: f"Col({meta.db_table}, {meta.get_field(found[1])})", str(value))
                raise ValueError(
                    f'Failed to insert expression "{shown}" on {meta.label}.{field.name}. F() expressions can only be used to update, not to insert.'
                )
            row[field.column] = field.to_row(value)
            made = literal(value, field) if row[field.column] is not None else None
            marks.append(made.sql if made else "NULL")
            params += made.params if made else ()
        rows.append(row)
        texts.append(f"({', '.join(marks)})")
    names = ", ".join(f'"{field.column}"' for field in fields)
    verb = "INSERT OR IGNORE" if ignore else "INSERT"
    sql = f'{verb} INTO "{meta.db_table}" ({names}) VALUES {", ".join(texts)}' if names else f'{verb} INTO "{meta.db_table}" DEFAULT VALUES'
    if conflict:
        unique, updated = ([field.column for field in part] for part in conflict)
        action_on_conflict = {"unique": unique, "set": updated}
        columns = ", ".join(f'"{name}"' for name in unique)
        sql += f" ON CONFLICT({columns}) DO UPDATE SET " + ", ".join(f'"{name}" = EXCLUDED."{name}"' for name in updated)
    if not ignore:
        sql += f' RETURNING "{meta.db_table}"."{meta.pk.column}"'
    action = {"do": "insert", "table": meta.db_table, "row": rows[0]}
    if len(rows) > 1:
        action["rows"] = rows
    if ignore:
        action["skip"] = True
    if conflict:
        action["conflict"] = action_on_conflict
    rules = rules_for(model, fields, rows)
    if rules:
        action["rules"] = rules
    reply = connection.send(sql, action, tuple(params))
    return [meta.pk.from_row(key) for key in (reply if len(rows) > 1 else [reply])]


def rules_for(model, fields, rows, computed=()):
    """What the table holds these rows against; only what could be broken by them."""
    meta = model._meta
    rules = {}
    if meta.pk.column != "id":
        rules["key"] = meta.pk.column
    columns = {field.column for field in fields}
    unique = [[f.column] for f in meta.local_fields if f.unique and not f.primary_key]
    for together in (*meta.unique_together, *(c.fields for c in meta.constraints if hasattr(c, "fields"))):
        unique.append([meta.get_field(name).column for name in together])
    unique = [group for group in unique if columns & set(group)]
    if unique:
        rules["unique"] = unique
    required = [f.column for f in fields if not f.null and not f.primary_key and any(row.get(f.column) is None for row in rows if f.column in row)]
    if required:
        rules["required"] = required
    positive = [
        f.column for f in fields
        if isinstance(f, PositiveIntegerField) and (f in computed or any((row.get(f.column) or 0) < 0 for row in rows))
    ]
    if positive:
        rules["positive"] = positive
    references = [
        [f.column, f.related_model._meta.db_table, f.target_field.column]
        for f in fields if f.is_relation and f.db_constraint and any(row.get(f.column) is not None for row in rows)
    ]
    if references:
        rules["references"] = references
    return rules


def send_update(query, values, returning=None):
    """One UPDATE of the rows that the query means: how many, or the new values of `returning`."""
    meta = query.model._meta
    scope = Scope(query)
    texts, params, plain, compute = [], (), {}, {}
    for field, value in values.items():
        if hasattr(value, "compile") and not isinstance(value, type) or hasattr(value, "_compile_as_value"):
            made = compiled_unread(as_expression(value), scope)
            entry = {"expr": made.ast}
            if isinstance(field, DecimalField) and bridge.among_others:  # PostgreSQL rounds; SQLite keeps what was computed
                entry["places"] = field.decimal_places
            compute[field.column] = entry
        else:
            if hasattr(value, "_meta") and not field.is_relation:
                raise TypeError(
                    f"Tried to update field {field} with a model instance, {value!r}. Use a value compatible with {type(field).__name__}."
                )
            plain[field.column] = field.to_row(value)
            made = literal(getattr(value, "pk", value) if hasattr(value, "_meta") else value, field)
        texts.append(f'"{field.column}" = {made.sql}')
        params += made.params
    if scope.joins:
        from django.core.exceptions import FieldError

        raise FieldError("Joined field references are not permitted in this query")
    try:
        where_sql, where_params, where, condition = where_of(query)
    except EmptyResultSet:
        return [] if returning else 0
    sql = f'UPDATE "{meta.db_table}" SET {", ".join(texts)}' + (f" WHERE {where_sql}" if where_sql else "")
    action = {"do": "update", "table": meta.db_table, "where": where, "set": plain}
    if condition is not None:
        action["condition"] = condition
    if compute:
        action["compute"] = compute
    if returning:
        action["returning"] = [field.column for field in returning]
        sql += " RETURNING " + ", ".join(f'"{meta.db_table}"."{field.column}"' for field in returning)
    rules = rules_for(query.model, list(values), [plain], [field for field in values if field.column in compute])
    if rules:
        action["rules"] = rules
    return connection.send(sql, action, params + where_params)


def send_delete(query):
    """One DELETE: how many rows."""
    try:
        where_sql, params, where, condition = where_of(query)
    except EmptyResultSet:
        return 0
    table = query.model._meta.db_table
    action = {"do": "delete", "table": table, "where": where}
    if condition is not None:
        action["condition"] = condition
    return connection.send(f'DELETE FROM "{table}"' + (f" WHERE {where_sql}" if where_sql else ""), action, params)


def send_count(query):
    """SELECT COUNT(*): of the table's rows, or of what a longer query gives."""
    counted = query.clone()
    counted.order_by, counted.select_related = (), False
    table = query.model._meta.db_table
    simple = not (query.distinct or query.is_sliced or query.is_grouped or query.combined)
    plain = plain_where(counted) if simple else None
    try:
        if simple:
            counted.annotations = {} if plain is not None else counted.annotations
            made = compile_select(counted, count_column)
            action = {"do": "count", "table": table, "where": plain} if plain is not None else _query(table, made.ast)
            rows = connection.send(made.sql, action, made.params, "count")
            return rows if plain is not None else rows[0][0]
        if query.combined:
            counted = query.clone()
            counted.order_by = ()
        elif query.fields is None and not query.is_grouped:
            counted.fields = None
        if query.is_sliced:
            counted.order_by = query.order_by
        inner = compile_select(counted)
    except EmptyResultSet:
        return 0
    sql = f"SELECT COUNT(*) FROM ({inner.sql}) subquery"
    return connection.send(sql, _query(table, around(inner.ast, [COUNT])), inner.params, "count")[0][0]


COUNT = {"is": "aggregate", "name": "count", "what": None, "distinct": False, "where": None}


def around(inner, columns):
    """A query over the rows of another one."""
    return {
        "from": inner, "as": "subquery", "joins": [], "where": None, "group": [], "having": None, "columns": columns, "distinct": False,
        "order": [], "offset": 0, "limit": None,
    }


def _query(table, ast):
    if ast["group"] is None:
        ast = {**ast, "group": []}
    return {"do": "select", "table": table, "where": {}, "query": ast}


def count_column(scope):
    from django.db.models.compiled import Compiled
    from django.db.models.fields import IntegerField
    from django.db.models.sql.query import Columns

    columns = Columns()
    columns.add("__count", Compiled("COUNT(*)", (), COUNT, IntegerField()))
    return columns


def send_exists(query):
    from django.db.models.compiled import Compiled
    from django.db.models.sql.query import Columns

    asked = query.clone()
    asked.order_by, asked.select_related = (asked.order_by if query.is_sliced else ()), False
    if query.combined or query.is_grouped:
        return bool(select_rows(asked, limit=1))

    def one(scope):
        columns = Columns()
        columns.add("a", Compiled("1", (), {"is": "value", "value": 1}, None))
        return columns

    asked.distinct = query.distinct and query.is_sliced
    return bool(select_rows(asked, one, limit=1))


def send_aggregate(query, wanted):
    """Aggregates over all rows: {name: value}."""
    from django.db.models.sql.query import Columns

    table = query.model._meta.db_table
    base = query.clone()
    base.select_related = False
    if not query.is_sliced:
        base.order_by = ()
    direct = not (query.distinct or query.is_sliced or query.is_grouped or query.combined)

    def columns(scope):
        made = Columns()
        scope.summarizes = True
        for name, value in wanted.items():
            made.add(name, value.compile(scope))
            scope.computed[name] = value
        return made

    try:
        if direct:
            made = compile_select(base, columns)
            values, sql, params, ast = made.field, made.sql, made.params, {**made.ast, "group": []}
        else:
            names = list(dict.fromkeys([*(query.fields or ()), *(f.attname for f in query.model._meta.local_fields if not query.fields), *query.annotations]))
            if base.fields is not None and base.is_grouped and base.grouped_by is None:
                base.grouped_by = base.fields
            base.fields = tuple(names)
            inner = compile_select(base)
            around_scope = _Positions(query, names, inner.field)
            made = columns(around_scope)
            values = made.values
            texts = ", ".join(f'{value.sql} AS "{name}"' for name, value in zip(made.names, made.values))
            sql, params = f"SELECT {texts} FROM ({inner.sql}) subquery", inner.params
            ast = around(inner.ast, [value.ast for value in values])
    except EmptyResultSet:
        return {
            name: empty_value(value) for name, value in wanted.items()
        }
    (row,) = connection.send(sql, {"do": "select", "table": table, "where": {}, "query": ast}, params, "count")
    return {
        name: stored if stored is None or value.field is None else value.field.from_row(stored)
        for name, value, stored in zip(wanted, values, row)
    }


def empty_value(value):
    """What an aggregate is of no rows."""
    default = getattr(value, "default", None)
    return getattr(value, "empty_result_set_value", None) if default is None else getattr(default, "value", default)


class _Positions(Scope):
    """Names mean the columns of an inner query."""

    def __init__(self, query, names, values):
        super().__init__(Query(query.model))
        self.columns = dict(zip(names, enumerate(values)))

    def named(self, name, outer=True):
        name = self.model._meta.pk.attname if name == "pk" else name
        field = self.model._meta._by_name.get(name)
        position, value = self.columns[field.attname if name not in self.columns and field is not None else name]
        ast = {"is": "column", "of": "subquery", "name": str(position)}
        if value.field is not None and counts(value.field):
            ast["number"] = True
        return value._replace(sql=f'"subquery"."col{position + 1}"', params=(), ast=ast)
