"""https://docs.djangoproject.com/en/5.2/ref/utils/"""
from collections.abc import Iterable


def make_hashable(value):
    """Dicts and lists as tuples, so that they can be part of a key in memory."""
    if isinstance(value, dict):
        return tuple((key, make_hashable(nested)) for key, nested in sorted(value.items()))
    try:
        hash(value)
    except TypeError:
        if isinstance(value, Iterable):
            return tuple(map(make_hashable, value))
        raise
    return value
