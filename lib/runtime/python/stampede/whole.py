"""A value in words that tell it from every other value: where its `repr` leaves something out, what it holds is added. Two prices of one product have
the same `repr`, and so have two responses; an outcome that has the one is not the outcome that has the other. Addresses are left out: they say nothing.
"""
import re

from django.db.models import Model
from django.db.models.query import QuerySet
from django.http import HttpResponse
from stampede.sameness import is_foreign

MOST_DEEP = 6
MOST_ROWS = 20
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}"}


def whole(value, around=()):
    """`around`: the values that it is in, outermost first."""
    kind = type(value)
    if value is None or kind in (bool, int, float, complex, str, bytes):
        return repr(value)
    if len(around) == MOST_DEEP or any(value is each for each in around):
        return _ADDRESS.sub("", repr(value))
    within = (*around, value)
    if kind in _BRACKETS and value:
        parts = [whole(each, within) for each in value]
        opens, closes = _BRACKETS[kind]
        text = f"{opens}{', '.join(parts)}{',' if kind is tuple and len(parts) == 1 else ''}{closes}"
        return f"frozenset({text})" if kind is frozenset else text
    if kind is dict:
        return f"{{{', '.join(f'{whole(k, within)}: {whole(v, within)}' for k, v in value.items())}}}"
    if isinstance(value, HttpResponse):  # it is shown by what it says
        return f"<{kind.__name__} {value.status_code} {value.content!r}>"
    if isinstance(value, QuerySet):
        return f"<{kind.__name__} {whole(_rows(value), within)}>"
    text = _ADDRESS.sub("", repr(value))
    if isinstance(value, Model):
        return _with(text, {name: held for name, held in vars(value).items() if not name.startswith("_")}, within)
    if not isinstance(value, type) and is_foreign(value, 0):
        return _with(text, _attributes(value), within)
    return text


def _rows(queryset):
    """What is not read yet is read as its `repr` would, in one query."""
    if queryset._result_cache is not None:
        return queryset._result_cache
    rows = list(queryset[: MOST_ROWS + 1])
    return [*rows[:MOST_ROWS], "...(remaining elements truncated)..."] if len(rows) > MOST_ROWS else rows


def _attributes(value):
    slots = [name for kind in type(value).__mro__ for name in _names(kind.__dict__.get("__slots__", ()))]
    own = object.__getattribute__
    held = {name: own(value, name) for name in slots if name not in ("__dict__", "__weakref__") and hasattr(value, name)}
    return {**held, **(own(value, "__dict__") if type(value).__dictoffset__ else {})}


def _names(slots):
    return (slots,) if isinstance(slots, str) else slots


def _with(text, held, within):
    """What is held is added unless all of it can be read there already."""
    held = {name: whole(each, within) for name, each in held.items()}
    if all(each in text for each in held.values()):
        return text
    return f"{text} {{{', '.join(f'{name}: {each}' for name, each in held.items())}}}"
