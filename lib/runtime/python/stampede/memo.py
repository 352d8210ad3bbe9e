"""`functools.lru_cache` in Python: what CPython's own remembers cannot be written down for the other requests of a threaded process."""
import functools
from collections import OrderedDict, namedtuple

CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


class Memo:
    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._kept = OrderedDict()
        self._hits = self._misses = 0
        functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        key = (args, tuple(kwargs.items()))
        if self._typed:
            key += (tuple(map(type, args)), tuple(map(type, kwargs.values())))
        if key in self._kept:
            self._hits += 1
            self._kept.move_to_end(key)
            return self._kept[key]
        self._misses += 1
        result = self._function(*args, **kwargs)
        if key not in self._kept:  # another thread may have been quicker
            if self._maxsize == 0:
                return result
            if self._maxsize is not None and len(self._kept) >= self._maxsize:
                self._kept.popitem(last=False)
            self._kept[key] = result
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else functools.partial(self, instance)

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._kept))

    def cache_clear(self):
        self._kept.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return repr(self._function)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return Memo(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    size = None if maxsize is None else max(0, maxsize)
    return lambda function: Memo(function, size, typed)


def cache(function, /):
    return Memo(function, None, False)


_real = (functools.lru_cache, functools.cache)


def use(shared):
    """In a process whose requests are threads, or CPython's own."""
    functools.lru_cache, functools.cache = (lru_cache, cache) if shared else _real
