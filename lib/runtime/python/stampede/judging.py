"""A property of one's own: `holds(results, cache)` over how an interleaving ended. `results` has what the requests returned, `cache` maps
keys as the program wrote them (without prefix and version) to values. What has no literal form is its repr, as text.
"""
import ast
import json

_compiled = {}


def judge(source, returns, cache):
    """True or False; what the function raises passes through."""
    if source not in _compiled:
        namespace = {}
        exec(compile(source, "property.py", "exec", dont_inherit=True), namespace)
        _compiled[source] = namespace["holds"]
    found = {_plain(key): _value(text) for key, text in json.loads(cache).items()}
    return bool(_compiled[source]([_value(text) for text in json.loads(returns)], found))


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
