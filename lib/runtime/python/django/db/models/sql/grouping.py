"""What a GROUP BY has to name of a value: all of it if there is no aggregate in it, else the columns beside the aggregates.
After get_group_by_cols() in django/db/models/expressions.py.
"""
from django.db.models.compiled import Compiled
from django.db.models.sql.scope import quoted


def outside_aggregates(value):
    if not _has_aggregate(value.ast):
        return [] if value.ast.get("is") == "value" else [value]
    return [Compiled(f'{quoted(ast["of"])}."{ast["name"]}"', (), ast, None) for ast in _columns(value.ast)]


def _has_aggregate(ast):
    return ast.get("is") == "aggregate" or any(_has_aggregate(part) for part in _parts(ast))


def _columns(ast):
    if ast["is"] == "column":
        return [ast]
    return [] if ast["is"] == "aggregate" else [found for part in _parts(ast) for found in _columns(part)]


def _parts(ast):
    """The values within a value; a query within it stands for itself."""
    if ast["is"] in ("exists", "subquery"):
        return []
    if ast["is"] == "case":
        whens = [part for when in ast["whens"] for part in (when["when"], when["then"])]
        return [*whens, ast["otherwise"]]
    found = []
    for value in ast.values():
        found += [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict) and "is" in each]
    return found
