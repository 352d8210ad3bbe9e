"""What a queryset asks for, and how it is said: SQL text for people, data for the engine. https://docs.djangoproject.com/en/5.2/topics/db/queries/

A plain reading of whole rows by equality (what `get(pk=1)` is) goes to the engine in its shortest form; everything else as a query.
"""
import copy

from django.core.exceptions import FieldError
from django.db.models.compiled import Compiled, OutputFieldIsNoneError, literal
from django.db.models.expressions import F, OrderBy, Random, as_expression
from django.db.models.query_utils import Q
from django.db.models.sql.grouping import outside_aggregates
from django.db.models.sql.related import related_columns
from django.db.models.sql.scope import EmptyResultSet, Scope, column_of, quoted
from django.db.models.sql.where import condition, refers_to_aggregate
from django.db.utils import DatabaseError, OperationalError
from stampede import bridge


class Query:
    def __init__(self, model):
        self.model = model
        self.where = []  # one Q for each filter() or exclude()
        self.annotations = {}
        self.called = []  # (after so many conditions, names of annotate() or values()): joins are made, and found again, in the order of the calls
        self.unselected = frozenset()  # those of alias()
        self.order_by = None  # None: as Meta.ordering says
        self.reversed = False
        self.distinct = False
        self.low_mark, self.high_mark = 0, None
        self.select_related = False  # False, True, or names as a tree of dicts
        self.fields = None  # names of values() and values_list()
        self.aliased = False  # the SQL names them
        self.grouped_by = None  # names that values() had asked for before annotate()
        self.only = self.defer = None
        self.combined = None  # (how, other queries)
        self.nothing = False
        self.for_update = None  # how select_for_update() locks, as lib/engine/step.ts has it
        self.get_limit = None  # more than one row is an error: so many are read to say it

    def clone(self):
        made = copy.copy(self)
        made.where, made.annotations, made.called = list(self.where), dict(self.annotations), list(self.called)
        return made

    @property
    def select_for_update(self):
        return self.for_update is not None

    @property
    def is_sliced(self):
        return self.low_mark != 0 or self.high_mark is not None

    @property
    def is_grouped(self):
        return any(value.refers_to_aggregate(self.annotations) for value in self.annotations.values())

    def note(self, *names):
        self.called.append((len(self.where), names))

    def set_limits(self, low, high):
        """A slice of the slice that there is."""
        if high is not None:
            self.high_mark = min(self.high_mark, self.low_mark + high) if self.high_mark is not None else self.low_mark + high
        if low:
            self.low_mark = min(self.high_mark, self.low_mark + low) if self.high_mark is not None else self.low_mark + low
        if self.low_mark == self.high_mark:
            self.nothing = True

    def ordering(self):
        # A GROUP BY is not ordered as Meta.ordering says.
        names = self.order_by if self.order_by is not None else () if self.is_grouped else self.model._meta.ordering
        return [_order_of(name, self.reversed) for name in names]

    def selected_columns(self):
        """Names of what a query has been told to read; whole rows have none but those of annotate()."""
        return self.fields if self.fields is not None else self.selected_annotations()

    def selected_annotations(self):
        return [name for name in self.annotations if name not in self.unselected]

    def loaded_fields(self, model=None, path=()):
        """Columns of a row that are read: the model's own, or one that select_related reaches by the path."""
        fields = (model or self.model)._meta.local_fields
        if self.only is not None:
            wanted = _below(self.only, path)
            if path and not wanted:
                return fields
            firsts = {name.partition("__")[0] for name in wanted}
            return [f for f in fields if f.primary_key or f.name in firsts or f.attname in firsts]
        if self.defer:
            left_out = _below(self.defer, path)
            return [f for f in fields if f.primary_key or f.name not in left_out and f.attname not in left_out]
        return fields

    def check(self, q):
        """Raises now what a wrong name in a condition would raise when the rows are asked for."""
        try:
            condition(Scope(self, outer=_Anything()), q)
        except EmptyResultSet:
            pass

    def __str__(self):
        compiled = compile_select(self)
        return compiled.sql % tuple(compiled.params)


class _Anything(Scope):
    """Stands in for the query around one that is not there yet."""

    def __init__(self):
        self.outer, self.depth, self.computed = self, 0, {}

    def named(self, name, outer=True):
        return Compiled("NULL", (), {"is": "value", "value": None}, None)


def _below(names, path):
    """What only() or defer() says about rows at the end of a path."""
    prefix = "".join(f"{step}__" for step in path)
    return {name.removeprefix(prefix) for name in names if name.startswith(prefix)}


def _order_of(name, backwards):
    if name == "?":
        return OrderBy(Random())
    if isinstance(name, str):
        made = OrderBy(F(name.removeprefix("-")), descending=name.startswith("-"))
    else:
        made = name if isinstance(name, OrderBy) else OrderBy(as_expression(name))
    return made.reversed() if backwards else made


class Columns:
    """What a SELECT reads, in order: for each the compiled value and the name it is handed on by."""

    def __init__(self):
        self.names, self.values = [], []

    def add(self, name, compiled):
        self.names.append(name)
        self.values.append(compiled)

    def position_of(self, value):
        """The number by which SQL may refer to a column that has a name; None = it has none."""
        for position, (name, column) in enumerate(zip(self.names, self.values), start=1):
            if name is not None and column.ast == value.ast:
                return position
        return None




def compile_select(query, columns=None, outer=None, limit=None):
    """-> Compiled: its `field` is the list of columns. `columns(scope)` gives them, if not the query itself."""
    scope = Scope(query, outer)
    if query.combined is not None:
        return _compile_combined(query, columns, outer)
    where, having = [], []
    calls = list(query.called)
    for number, q in enumerate(query.where):
        while calls and calls[0][0] <= number:
            scope.note(calls.pop(0)[1])
        scope.group = number
        for part in _parts_of(q, query.annotations):
            made = condition(scope, part)
            if made.sql:
                (having if refers_to_aggregate(part, query.annotations) else where).append(made)
    if query.nothing:
        raise EmptyResultSet
    scope.group = None
    for _, names in calls:
        scope.note(names)
    selected = (columns or own_columns)(scope)
    orders = [_compile_order(scope, query, order, selected) for order in query.ordering()]
    orders = [order for made in orders for order in made]
    shown = list(selected.values)
    if query.distinct:
        # What orders distinct rows is read with them, and rows that differ only in it are two.
        known = [value.ast for value in shown]
        for text, extra, order in orders:
            if order["by"] not in known:
                known.append(order["by"])
                selected.add(None, Compiled(text.rpartition(" ")[0] if order["nulls"] is None else text, extra, order["by"], None))
    group, group_sql, group_params = _grouping(scope, query, selected, orders, having)
    tables, joins = scope.from_clause()
    params = tuple(p for value in selected.values for p in value.params)
    named = [value.sql if name is None else f'{value.sql} AS "{name}"' for name, value in zip(selected.names, selected.values)]
    sql = f"SELECT {'DISTINCT ' if query.distinct else ''}{', '.join(named)} FROM {tables}"
    where_sql, where_params, where_ast = _all_of(where)
    having_sql, having_params, having_ast = _all_of(having)
    if where_sql:
        sql, params = f"{sql} WHERE {where_sql}", params + where_params
    if group_sql:
        sql, params = f"{sql} GROUP BY {group_sql}", params + group_params
    if having_sql:
        sql, params = f"{sql} HAVING {having_sql}", params + having_params
    if orders:
        sql += " ORDER BY " + ", ".join(text for text, _, _ in orders)
        params += tuple(p for _, extra, _ in orders for p in extra)
    low, high = query.low_mark, query.high_mark
    if limit is not None and (high is None or high - low > limit):
        high = low + limit
    if high is not None:
        sql += f" LIMIT {high - low}"
    elif low:
        sql += " LIMIT -1"
    if low:
        sql += f" OFFSET {low}"
    ast = {
        "from": query.model._meta.db_table, "as": scope.base, "joins": joins, "where": where_ast, "group": group, "having": having_ast,
        "columns": [value.ast for value in selected.values], "distinct": query.distinct, "order": [order for _, _, order in orders],
        "offset": low, "limit": None if high is None else high - low,
    }
    return Compiled(sql, params, ast, shown)


def _parts_of(q, annotations):
    """Of a condition with aggregates in it only that part goes to HAVING which has to."""
    if q.negated or q.connector != Q.AND or len(q.children) < 2 or not refers_to_aggregate(q, annotations):
        return [q]
    return [part for child in q.children for part in _parts_of(child if isinstance(child, Q) else Q(child), annotations)]


def _all_of(parts):
    """Several filter() calls: one AND, without the brackets of each."""
    if not parts:
        return "", (), None
    if len(parts) == 1:
        return parts[0]
    texts = [part.sql[1:-1] if part.ast.get("is") == "and" and part.sql.startswith("(") else part.sql for part in parts]
    return f"({' AND '.join(texts)})", tuple(p for part in parts for p in part.params), {"is": "and", "all": [part.ast for part in parts]}


def own_columns(scope):
    """As the query says: values, or whole rows with annotations."""
    query, columns = scope.query, Columns()
    if query.fields is not None:
        for name in query.fields or (*(f.attname for f in query.model._meta.local_fields), *query.selected_annotations()):
            value = scope.noted(name) or scope.named(name)
            if name in query.annotations:
                _must_have_a_kind(value)
            columns.add(name if name in query.annotations or query.aliased else None, value)
        return columns
    for field in query.loaded_fields():
        columns.add(None, column_of(scope.base, field))
    for name in query.selected_annotations():
        value = scope.noted(name) or scope.named(name)
        _must_have_a_kind(value)
        columns.add(name, value)
    if query.select_related:
        related_columns(scope, columns, query.model, scope.base, (), query.select_related)
    return columns


def _must_have_a_kind(value):
    if value.field is None:
        raise OutputFieldIsNoneError("Cannot resolve expression type, unknown output_field")


def _compile_order(scope, query, order, selected):
    """An OrderBy may be several: a relation is ordered by the ordering of its model."""
    name = getattr(order.expression, "name", None) if isinstance(order.expression, F) else None
    if name is not None and name not in query.annotations:
        place = scope.resolve(name.split("__"), outer=True)
        field = place.field
        if field.is_relation and field.concrete and name.split("__")[-1] == field.name and field.related_model._meta.ordering:
            inner = [_order_of(each, order.descending) for each in field.related_model._meta.ordering]
            prefixed = [
                OrderBy(F(f"{name}__{each.expression.name}"), each.descending) for each in inner if isinstance(each.expression, F)
            ]
            return [made for each in prefixed for made in _compile_order(scope, query, each, selected)]
    value = order.expression.compile(scope)
    position = selected.names.index(name) + 1 if name in selected.names else None if name is not None else selected.position_of(value)
    text = value.sql if position is None else str(position)
    sql = f"{text} {'DESC' if order.descending else 'ASC'}"
    if order.nulls:
        sql += f" NULLS {order.nulls.upper()}"
    params = value.params if position is None else ()
    return [(sql, params, {"by": value.ast, "down": order.descending, "nulls": order.nulls})]


def _grouping(scope, query, selected, orders, having):
    if not query.is_grouped:
        return None, "", ()
    annotations = query.annotations
    if query.grouped_by is not None:
        # values() before annotate(): what it named, and what is read besides.
        made = [scope.noted(name) or scope.named(name) for name in query.grouped_by if name not in annotations]
        names = [name for name in annotations if name in query.grouped_by or name in (query.fields or ())]
    else:
        made = [column_of(scope.base, field) for field in query.model._meta.local_fields]
        names = query.selected_annotations()
    made += [scope.noted(name) or scope.named(name) for name in names]
    made += selected.values
    if query.order_by:
        made += [order.expression.compile(scope) for order in query.ordering()]
    made += [Compiled(part.sql, part.params, part.ast, None) for part in having]
    texts, params, asts = [], (), []
    for value in (each for whole in made for each in outside_aggregates(whole)):
        if value.ast in asts:
            continue
        asts.append(value.ast)
        position = selected.position_of(value)
        text = str(position or value.sql)
        if text not in texts:
            texts.append(text)
            params += value.params if position is None else ()
    return asts, ", ".join(texts), params


def _plain_part_for_sqlite(part):
    if part.is_sliced:
        raise DatabaseError("LIMIT/OFFSET not allowed in subqueries of compound statements.")
    if part.order_by:
        raise DatabaseError("ORDER BY not allowed in subqueries of compound statements.")


def _compile_combined(query, columns, outer):
    how, queries = query.combined
    parts = []
    for each in queries:
        part = each.clone()
        if not bridge.among_others:
            _plain_part_for_sqlite(part)
        if query.fields is not None and part.fields is None:
            part.fields = query.fields
        if part.order_by is None:
            part.order_by = ()
        try:
            parts.append(compile_select(part, columns, outer))
        except EmptyResultSet:
            if how == "intersect" or how == "except" and not parts:
                raise
    if not parts:
        raise EmptyResultSet
    if len({len(part.field) for part in parts}) > 1:
        raise OperationalError(f"SELECTs to the left and right of {how.upper()} do not have the same number of result columns")
    sql = f" {how.upper()} ".join(part.sql for part in parts)
    params = tuple(p for part in parts for p in part.params)
    orders = []
    names = query.fields or [f.attname for f in query.model._meta.local_fields]
    for order in query.ordering() if query.order_by else []:
        name = order.expression.name
        name = query.model._meta.pk.attname if name == "pk" else name
        if name not in names:
            raise FieldError("ORDER BY term does not match any column in the result set.")
        orders.append({"by": list(names).index(name), "down": order.descending, "nulls": order.nulls})
    if orders:
        sql += " ORDER BY " + ", ".join(f"({order['by'] + 1}) {'DESC' if order['down'] else 'ASC'}" for order in orders)
    low, high = query.low_mark, query.high_mark
    if high is not None:
        sql += f" LIMIT {high - low}"
    ast = {
        "from": query.model._meta.db_table, "as": query.model._meta.db_table, "joins": [], "where": None, "group": None, "having": None,
        "columns": [], "distinct": False, "order": orders, "offset": low, "limit": None if high is None else high - low,
        "combined": {"how": how, "queries": [part.ast for part in parts]},
    }
    return Compiled(sql, params, ast, parts[0].field)


__all__ = ["Columns", "EmptyResultSet", "Query", "Scope", "column_of", "compile_select", "literal", "quoted"]
