"""A property of one's own: `holds(results, cache)` over how an interleaving ended. `results` has what the requests returned, in their order (equal calls sorted); `cache`
maps keys as the program wrote them (without prefix and version) to values. What has no literal form is its repr, as text. It may also
ask for

    rows    the database: {"shop_product": {4: {"id": 4, "price": "12.00", …}, …}, …}
    work    the slow work: `.times` in all, `.at_once` at the same moment at most, `.each` in each request, sorted

True = it holds; False = it does not; a text = it does not, and this is what was seen.
"""
import ast
import inspect
from json import dumps, loads
import types

from stampede import sandbox

_compiled = {}


def judge(source, seen):
    """True, False or words; what the function raises passes through."""
    if source not in _compiled:
        namespace = sandbox.namespace_of_ours("property")
        exec(compile(source, "property.py", "exec", dont_inherit=True), namespace)
        _compiled[source] = namespace["holds"]
    holds = _compiled[source]
    verdict = holds(**{name: given for name, given in _given(loads(seen)).items() if name in inspect.signature(holds).parameters})
    return verdict if isinstance(verdict, str) else bool(verdict)


def _given(seen):
    work = seen.get("work", {})
    return {
        "results": [_value(text) for text in seen["returns"]],
        "cache": {_plain(key): _value(text) for key, text in seen["cache"].items()},
        "rows": {table: {row["id"]: row for row in rows} for table, rows in seen.get("rows", {}).items()},
        "work": types.SimpleNamespace(times=work.get("times"), at_once=work.get("atOnce"), each=work.get("each")),
    }


def _value(text):
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def _plain(key):
    """`p0|prefix:1:report` -> `report`."""
    key = key.partition("|")[2] if key.startswith("p") and "|" in key else key
    parts = key.split(":", 2)
    return parts[2] if len(parts) == 3 else key
