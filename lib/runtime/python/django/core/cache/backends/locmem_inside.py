"""What lies inside a LocMemCache, for programs that look behind the API: `cache._cache`, `cache._expire_info`. (In Django these are the dictionaries
themselves; here each look is a step of its own, and what cannot be done in one is refused.)
"""
import threading
from collections.abc import MutableMapping

from stampede.big_values import bytes_of
from stampede.bridge import step
from stampede.fresh import on_reset
from stampede.virtual_time import EPOCH_S

_locks = {}


@on_reset
def _forget():
    _locks.clear()


def lock_of(store):
    """Shared by all caches of this name. Nothing here waits for it: every method of the cache is one step anyway."""
    return _locks.setdefault(store, threading.Lock())


def store_behind(inside, name):
    """Of what somebody assigns to `cache._cache`: it has to be another cache's."""
    if not isinstance(inside, _Inside):
        raise NotImplementedError(f"a dictionary of your own as cache.{name} is not simulated: give the cache another LOCATION")
    return inside._store


class _Inside(MutableMapping):
    """A live view."""

    def __init__(self, store):
        self._store = store

    def _rows(self):
        return step("entries", self._store)

    def _all(self):
        return {key: self._value(payload, expires_ms) for key, payload, expires_ms in self._rows()}

    def __getitem__(self, key):
        return self._all()[key]

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return len(self._all())

    def items(self):
        return self._all().items()

    def values(self):
        return self._all().values()

    def keys(self):
        return self._all().keys()

    def __setitem__(self, key, value):
        raise NotImplementedError(f"writing into cache.{self._name} is not simulated: use cache.set, touch, delete or clear")

    def __delitem__(self, key):
        self[key] = None

    def clear(self):
        self[""] = None

    pop = popitem = setdefault = update = __setitem__

    def __repr__(self):
        return repr(self._all())


class Values(_Inside):
    """Final key -> pickle, the most recently used first."""

    _name = "_cache"

    def _rows(self):
        return reversed(step("entries", self._store))

    @staticmethod
    def _value(payload, expires_ms):
        return bytes_of(payload)

    def __repr__(self):
        return f"OrderedDict({self._all()!r})"


class Expiries(_Inside):
    """Final key -> when it expires, in seconds since 1970; None = never."""

    _name = "_expire_info"

    @staticmethod
    def _value(payload, expires_ms):
        return None if expires_ms is None else EPOCH_S + expires_ms / 1000

    def __setitem__(self, key, moment):
        now_ms = step("clock")
        step("touch", self._store, key, None, None if moment is None else round(moment * 1000 - now_ms, 3))
