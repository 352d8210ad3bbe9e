"""A value in words that tell it from every other value: where its `repr` leaves something out, what it holds is added. Two prices of one product have
the same `repr`, and so have two responses; an outcome that has the one is not the outcome that has the other. Addresses are left out: they say nothing.
"""
import re

from django.db.models import Model
from django.db.models.query import QuerySet
from stampede.sameness import is_foreign

MOST_DEEP = 6
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}"}


def whole(value, depth=MOST_DEEP):
    kind = type(value)
    if depth == 0 or value is None or kind in (bool, int, float, complex, str, bytes):
        return repr(value)
    if kind in _BRACKETS and value:
        parts = [whole(each, depth - 1) for each in value]
        opens, closes = _BRACKETS[kind]
        text = f"{opens}{', '.join(parts)}{',' if kind is tuple and len(parts) == 1 else ''}{closes}"
        return f"frozenset({text})" if kind is frozenset else text
    if kind is dict:
        return f"{{{', '.join(f'{whole(k, depth - 1)}: {whole(v, depth - 1)}' for k, v in value.items())}}}"
    content = getattr(value, "content", None)
    if isinstance(content, bytes):  # an HttpResponse is shown by what it says
        return f"<{kind.__name__} {value.status_code} {content!r}>"
    if isinstance(value, QuerySet) and value._result_cache is not None:
        return f"<QuerySet {whole(value._result_cache, depth - 1)}>"
    if isinstance(value, Model):
        return _with(repr(value), _columns(value), depth)
    if not isinstance(value, type) and is_foreign(value, 0):
        return _with(_ADDRESS.sub("", repr(value)), getattr(value, "__dict__", {}), depth)
    return repr(value)


def _columns(row):
    return {name: held for name, held in vars(row).items() if not name.startswith("_")}


def _with(text, held, depth):
    """What is held is added unless all of it can be read there already."""
    held = {name: whole(each, depth - 1) for name, each in held.items()}
    if all(each in text for each in held.values()):
        return text
    return f"{text} {{{', '.join(f'{name}: {each}' for name, each in held.items())}}}"
