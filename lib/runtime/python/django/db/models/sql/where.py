"""Conditions: Q and lookups. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#field-lookups"""
import math
import re
from typing import NamedTuple


from django.db.models import fields
from django.db.models.compiled import literal
from django.db.models.expressions import as_expression, compiled_unread
from django.db.models.query_utils import Q
from django.db.utils import OperationalError, ProgrammingError
from django.db.models.sql.scope import OF_RELATIONS, EmptyResultSet, transformed, transforms_of, unsupported

COMPARE = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
LIKE = {
    "iexact": ("{}", "exact"), "contains": ("%{}%", "contains"), "icontains": ("%{}%", "contains"), "startswith": ("{}%", "startswith"),
    "istartswith": ("{}%", "startswith"), "endswith": ("%{}", "endswith"), "iendswith": ("%{}", "endswith"),
}
LOOKUPS = {"exact", "in", "isnull", "range", "regex", "iregex", *COMPARE, *LIKE}
EVERYTHING = {"is": "and", "all": []}


class Where(NamedTuple):
    sql: str
    params: tuple
    ast: dict


def condition(scope, q, outer=False, negated=False):
    """One Q. Raises EmptyResultSet when no row can meet it; an empty text when every row does."""
    if _says_nothing(q):
        return Where("", (), EVERYTHING)
    inside = negated != q.negated
    if q.connector == Q.XOR:
        return _odd(scope, q, inside)
    made, empty = [], False
    outer = outer or q.connector == Q.OR or inside
    for child in q.children:
        try:
            if isinstance(child, Q):
                made.append(condition(scope, child, outer, inside))
            elif isinstance(child, tuple):
                made.append(lookup(scope, *child, outer, inside))
            else:
                value = as_expression(child).compile(scope)
                made.append(Where(value.sql, value.params, value.ast))
        except EmptyResultSet:
            if q.connector == Q.AND:
                empty = True
                break
            continue
    if not empty and q.connector == Q.OR and q.children and not made:
        empty = True
    if q.connector == Q.OR and any(not each.sql for each in made):
        made = []
    made = [each for each in made if each.sql]
    if q.negated:
        if empty:
            return Where("", (), EVERYTHING)
        if not made:
            raise EmptyResultSet
    elif empty:
        raise EmptyResultSet
    if not made:
        return Where("", (), EVERYTHING)
    params = tuple(p for each in made for p in each.params)
    text = f" {q.connector} ".join(each.sql for each in made)
    ast = made[0].ast if len(made) == 1 else {"is": q.connector.lower(), "all": [each.ast for each in made]}
    if q.negated:
        return Where(f"NOT ({text})" if not (len(made) == 1 and text.startswith("(")) else f"NOT {text}", params, {"is": "not", "what": ast})
    return Where(f"({text})" if len(made) > 1 else text, params, ast)


def _says_nothing(q):
    """Nothing but empty Q within Q: NOT makes no condition of it either."""
    return all(isinstance(child, Q) and _says_nothing(child) for child in q.children)


def _odd(scope, q, negated):
    """One of two, an odd number of several: counted, as Django does for databases that have no XOR."""
    one, none = ({"is": "value", "value": number} for number in (1, 0))
    params, cases, either, total = (), [], [], none
    for child in q.children:
        try:
            each = condition(scope, child if isinstance(child, Q) else Q(child), True, negated)
        except EmptyResultSet:
            continue
        params += each.params
        either.append(each.sql or "1")
        cases.append(f"CASE WHEN {either[-1]} THEN 1 ELSE 0 END")
        case = {"is": "case", "whens": [{"when": each.ast, "then": one}], "otherwise": none}
        total = {"is": "math", "op": "+", "left": total, "right": case}
    if not cases:
        raise EmptyResultSet
    counted = cases[0]
    for case in cases[1:]:
        counted = f"({counted} + {case})"
    if len(q.children) > 2:
        counted = f"MOD({counted}, 2)"
    odd = {"is": "compare", "op": "=", "left": {"is": "math", "op": "%", "left": total, "right": {"is": "value", "value": 2}}, "right": one}
    sql = f"(({' OR '.join(either)}) AND 1 = {counted})"
    if q.negated:
        return Where(f"NOT {sql}", params * 2, {"is": "not", "what": odd})
    return Where(sql, params * 2, odd)


def refers_to_aggregate(q, annotations):
    for child in q.children:
        if isinstance(child, Q):
            if refers_to_aggregate(child, annotations):
                return True
        elif isinstance(child, tuple):
            name, value = child
            found = annotations.get(name.split("__")[0]) or annotations.get(name)
            if found is not None and found.refers_to_aggregate(annotations):
                return True
            if hasattr(value, "refers_to_aggregate") and value.refers_to_aggregate(annotations):
                return True
        elif as_expression(child).refers_to_aggregate(annotations):
            return True
    return False


def lookup(scope, path, value, outer, negated):
    names = path.split("__")
    annotation = scope.query.annotations.get(path) or scope.query.annotations.get(names[0])
    if annotation is not None:
        rest = [] if path in scope.query.annotations else names[1:]
        left, nullable = annotation.compile(scope), True
        asked = left.field
    else:
        if negated and _goes_through_many(scope.model, names):
            return _none_of_many(scope, path, value)
        # A row that is not there has no value either: what is asked to be null needs an outer join.
        place = scope.resolve(names, outer=outer or value is None or names[-1] == "isnull" and value is True)
        left, rest, nullable, asked = place.compile(), list(place.rest), place.nullable, place.asked
        if names[len(names) - len(rest) - 1] in ("pk", asked.name) and not asked.is_relation:
            _refuse_objects(asked, value)
    while rest and rest[0] in transforms_of(asked):
        left = transformed(left, rest.pop(0))
        asked = left.field
    known = OF_RELATIONS if asked is not None and asked.is_relation else LOOKUPS
    if len(rest) > 1 or rest and rest[0] not in known:
        if isinstance(asked, fields.JSONField):
            raise NotImplementedError("lookups into a JSONField are not simulated: filter in Python")
        raise unsupported(asked, rest)
    name = rest[0] if rest else "exact"
    made = compare(scope, left, name, value)
    if negated and nullable and name != "isnull" and not (name == "exact" and value is None):
        # Rows without a value are not what is excluded.
        ast = {"is": "and", "all": [made.ast, {"is": "not", "what": {"is": "null", "what": left.ast}}]}
        return Where(f"({made.sql} AND {left.sql} IS NOT NULL)", made.params + left.params, ast)
    return made


def _refuse_objects(field, value):
    """Objects stand for a relation to them; a column of its own is no relation, the key neither: filter(pk=product) is a mistake."""
    for each in value if isinstance(value, (list, tuple, set, frozenset)) else [value]:
        if hasattr(each, "_meta") and not isinstance(each, type):
            field.get_prep_value(each)


def compare(scope, left, name, value):
    if name in ("exact", "iexact") and value is None:
        name, value = "isnull", True
    if value is None and name not in ("in", "range"):
        raise ValueError("Cannot use None as a query value")
    if name == "isnull":
        if not isinstance(value, bool):
            raise ValueError("The QuerySet value for an isnull lookup must be True or False.")
        ast = {"is": "null", "what": left.ast}
        return Where(f"{left.sql} IS {'' if value else 'NOT '}NULL", left.params, ast if value else {"is": "not", "what": ast})
    if name == "in":
        return _among(scope, left, value)
    if name == "range":
        ends = tuple(_right(scope, left, each) for each in value)
        if not ends:
            raise ValueError("not enough values to unpack (expected 2, got 0)")
        low, high = ends[0], ends[1]
        if len(ends) > 2:
            raise ProgrammingError(
                f"Incorrect number of bindings supplied. The current statement uses 2, and there are {len(ends)} supplied."
            )
        both = [{"is": "compare", "op": op, "left": left.ast, "right": end.ast} for op, end in ((">=", low), ("<=", high))]
        return Where(f"{left.sql} BETWEEN {low.sql} AND {high.sql}", left.params + low.params + high.params, {"is": "and", "all": both})
    if name in LIKE or name in ("regex", "iregex"):
        return _text(scope, left, name, value)
    if isinstance(left.field, fields.IntegerField) and isinstance(value, int | float):
        if isinstance(value, float) and name in ("gte", "lt"):
            value = math.ceil(value)
        elif isinstance(value, int) and (everything := _beyond(left.field, name, value)) is not None:
            if everything:
                return Where("", (), EVERYTHING)
            raise EmptyResultSet
    if name == "exact" and hasattr(value, "_compile_as_value"):
        value._one_row()
        value._one_column("exact")
    right = _right(scope, left, value)
    if name == "exact" and isinstance(left.field, fields.BooleanField) and value in (True, False):
        ast = left.ast if value else {"is": "not", "what": left.ast}
        return Where(left.sql if value else f"NOT {left.sql}", left.params, ast)
    op = COMPARE.get(name, "=")
    ast = {"is": "compare", "op": op, "left": left.ast, "right": right.ast}
    return Where(f"{left.sql} {op} {right.sql}", left.params + right.params, ast)


def _beyond(field, name, value):
    """What a number means that no row can hold: True = all rows, False = none; None = a row could hold it."""
    low = 0 if isinstance(field, fields.PositiveIntegerField) else -(2**63)
    if low <= value < 2**63:
        return None
    return name in ("gt", "gte") if value < low else name in ("lt", "lte")


def _text(scope, left, name, value):
    if hasattr(value, "compile") and not isinstance(value, type):
        right = value.compile(scope)
        how = LIKE.get(name, (None, "regex"))[1]
        shown = f"LIKE '%%' || {right.sql} || '%%' ESCAPE '\\'"
        ast = {"is": "text", "how": how, "folded": name != "regex", "left": left.ast, "right": right.ast}
        return Where(f"{left.sql} {shown}", left.params + right.params, ast)
    if name in ("regex", "iregex") and not isinstance(value, str):
        return _no_pattern(left, value)
    value = str(value)
    if name in ("regex", "iregex"):
        pattern = _pattern(value)
        shown = "REGEXP '(?i)' || %s" if name == "iregex" else "REGEXP %s"
        right = {"is": "value", "value": pattern}
        ast = {"is": "text", "how": "regex", "folded": name == "iregex", "left": left.ast, "right": right}
        return Where(f"{left.sql} {shown}", (*left.params, value), ast)
    pattern, how = LIKE[name]
    escaped = value.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    # SQLite's LIKE does not tell ASCII capitals from small letters, in `contains` neither.
    ast = {"is": "text", "how": how, "folded": True, "left": left.ast, "right": {"is": "value", "value": value}}
    return Where(f"{left.sql} LIKE %s ESCAPE '\\'", (*left.params, pattern.format(escaped)), ast)


def _no_pattern(left, value):
    """A regular expression has to be text: SQLite gives Python what it is given, and Python raises at the first row."""
    if isinstance(value, list | tuple | dict | set):
        raise ProgrammingError(f"Error binding parameter 1: type '{type(value).__name__}' is not supported")
    ast = {"is": "text", "how": "regex", "folded": False, "left": left.ast, "right": {"is": "value", "value": 0}}
    return Where(f"{left.sql} REGEXP %s", (*left.params, value), ast)


_SPELT = (("(?P<", "(?<"), (r"\A", "^"), (r"\Z", "$"), (r"\z", "$"))


def _pattern(text):
    """Python's regular expression, which SQLite asks Python for, as JavaScript's."""
    try:
        re.compile(text)
    except re.error:
        raise OperationalError("user-defined function raised exception") from None
    if re.search(r"\(\?(P[=>]|[a-zA-Z-]+[):]|#|\()|[*+?}]\+", text):
        raise NotImplementedError(f"the regular expression {text!r} is not simulated here: filter in Python with re")
    for ours, theirs in _SPELT:
        text = text.replace(ours, theirs)
    # JavaScript refuses a backslash before what needs none.
    return re.sub(r"\\([-'\"#@%&=~`!,:;<> ])", r"\1", text)


def _right(scope, left, value):
    if hasattr(value, "_compile_as_value"):
        made = value._compile_as_value(scope)
        return made._replace(sql=f"({made.sql})", ast={"is": "subquery", "query": made.ast})
    if hasattr(value, "compile") and not isinstance(value, type):
        made = compiled_unread(value, scope)
        return made if made.sql.startswith("(") else made._replace(sql=f"({made.sql})")
    if hasattr(value, "_meta"):
        if left.field is not None and left.field.is_relation:
            _check_related(left.field, value)
            if value.pk is None:
                raise ValueError("Model instances passed to related filters must be saved.")
            value = getattr(value, left.field.target_field.attname)
        else:
            value = value.pk
    return literal(value, left.field)


def _check_related(field, value):
    model = field.related_model._meta.concrete_model
    if value._meta.concrete_model is not model:
        raise ValueError(f'Cannot query "{value}": Must be "{model._meta.object_name}" instance.')


def _among(scope, left, values):
    values = getattr(values, "queryset", values)  # of a Subquery
    if hasattr(values, "_compile_as_value"):
        values._one_column("'in'")
        made = values._compile_as_value(scope)
        return Where(f"{left.sql} IN ({made.sql})", left.params + made.params, {"is": "in", "what": left.ast, "among": made.ast})
    if isinstance(values, str) or not hasattr(values, "__iter__"):
        values = list(values)
    wanted = [value for value in dict.fromkeys(values) if value is not None] if _hashable(values) else list(values)
    if not wanted:
        raise EmptyResultSet
    rights = [_right(scope, left, value) for value in wanted]
    params = tuple(p for right in rights for p in right.params)
    ast = {"is": "in", "what": left.ast, "among": [right.ast for right in rights]}
    return Where(f"{left.sql} IN ({', '.join(right.sql for right in rights)})", left.params + params, ast)


def _hashable(values):
    try:
        hash(tuple(values))
    except TypeError:
        return False
    return True


def _goes_through_many(model, names):
    for name in names:
        meta = model._meta
        field = meta._by_name.get(meta.pk.name if name == "pk" else name)
        if field is not None:
            if not field.is_relation or name != field.name:
                return False
            model = field.related_model
            continue
        relation = next((f for f in meta.local_many_to_many if f.name == name), None) or meta.fields_map.get(name)
        if relation is None:
            return False
        if not relation.one_to_one:
            return True
        model = relation.related_model
    return False


def _none_of_many(scope, path, value):
    """Within a NOT: there is a row of this one for which the condition holds."""
    from django.db.models.expressions import Exists, OuterRef

    queryset = scope.model._base_manager.filter(**{path: value}).filter(pk=OuterRef("pk"))
    made = Exists(queryset).compile(scope)
    return Where(made.sql, made.params, made.ast)
