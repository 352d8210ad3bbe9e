"""BaseCache: what every cache can do. https://docs.djangoproject.com/en/5.2/topics/cache/#basic-usage

Backends supply add, get, set, touch, delete, clear; the rest is made of these here, and so has their gaps: between
the get and the set of `incr` somebody else may come, unless a backend brings an `incr` of its own.
"""
import re
import time
import warnings

from asgiref.sync import run_outside
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string
from stampede import edition


class InvalidCacheBackendError(ImproperlyConfigured):
    """CACHES has no such alias, or its BACKEND cannot be imported."""


class CacheKeyWarning(RuntimeWarning):
    """The key works here, but memcached would refuse it."""


class InvalidCacheKey(ValueError):
    """Memcached refuses this key: too long, or with a blank or control character."""


# Stands for "no timeout given", which is not the same as None (for ever).
DEFAULT_TIMEOUT = object()

MEMCACHE_MAX_KEY_LENGTH = 250

_portable = re.compile(r"[^\x00-\x20\x7f]{0,250}").fullmatch  # the common case in one look
memcached_error_chars_re = re.compile(r"[\x00-\x20\x7f]")


def default_key_func(key, key_prefix, version):
    """`prefix:version:key`, whatever the three are. https://docs.djangoproject.com/en/5.2/topics/cache/#cache-key-transformation"""
    return "%s:%s:%s" % (key_prefix, version, key)


def get_key_func(key_func):
    """The KEY_FUNCTION setting -> a function: itself, an import path, or the default."""
    if key_func is None:
        return default_key_func
    return key_func if callable(key_func) else import_string(key_func)


def _int_or(value, otherwise):
    try:
        return int(value)
    except (ValueError, TypeError):
        return otherwise


class BaseCache:
    """https://docs.djangoproject.com/en/5.2/topics/cache/#the-low-level-cache-api"""

    _missing_key = object()
    # Whether keys are made as here; a subclass may have its own way.
    _plain_keys = True

    def __init__(self, params):
        timeout = params.get("timeout", params.get("TIMEOUT", 300))
        self.default_timeout = None if timeout is None else _int_or(timeout, 300)
        options = params.get("OPTIONS", {})
        self._max_entries = _int_or(params.get("max_entries", options.get("MAX_ENTRIES", 300)), 300)
        self._cull_frequency = _int_or(params.get("cull_frequency", options.get("CULL_FREQUENCY", 3)), 3)
        self.key_prefix = params.get("KEY_PREFIX", "")
        self.version = params.get("VERSION", 1)
        self.key_func = get_key_func(params.get("KEY_FUNCTION"))

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls._plain_keys = cls.make_key is BaseCache.make_key and cls.validate_key is BaseCache.validate_key

    def get_backend_timeout(self, timeout=DEFAULT_TIMEOUT):
        """Seconds from now -> the moment of expiry as the backend keeps it; None = never."""
        if timeout == DEFAULT_TIMEOUT:
            timeout = self.default_timeout
        elif timeout == 0:
            timeout = -1
        return None if timeout is None else time.time() + timeout

    def _has_own(self, name):
        """Since 6.1 an async twin calls the synchronous method of a backend that brings its own."""
        return edition.since_61() and getattr(self, name).__func__ is not getattr(BaseCache, name)

    def make_key(self, key, version=None):
        """The final key, under which the backend stores. https://docs.djangoproject.com/en/5.2/topics/cache/#cache-key-transformation"""
        if version is None:
            version = self.version
        return self.key_func(key, self.key_prefix, version)

    def validate_key(self, key):
        """Warns of keys that memcached would refuse. https://docs.djangoproject.com/en/5.2/topics/cache/#cache-key-warnings"""
        try:
            if _portable(key) is not None:
                return
        except TypeError:
            pass  # a KEY_FUNCTION made something that is not text: the checks below say what is wrong with it
        for warning in memcache_key_warnings(key):
            warnings.warn(warning, CacheKeyWarning)

    def make_and_validate_key(self, key, version=None):
        """make_key, then validate_key."""
        if self._plain_keys:
            # The same, without the calls.
            made = self.key_func(key, self.key_prefix, self.version if version is None else version)
            if type(made) is str and _portable(made) is not None:
                return made
            self.validate_key(made)
            return made
        key = self.make_key(key, version=version)
        self.validate_key(key)
        return key

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """Stores only if nothing is there; True if it stored. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.add"""
        raise NotImplementedError("subclasses of BaseCache must provide an add() method")

    async def aadd(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """add, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await run_outside(self.add, key, value, timeout, version)

    def get(self, key, default=None, version=None):
        """The value, or `default` when the key is missing or expired. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get"""
        raise NotImplementedError("subclasses of BaseCache must provide a get() method")

    async def aget(self, key, default=None, version=None):
        """get, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await run_outside(self.get, key, default, version)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """Stores for `timeout` seconds (None = for ever, 0 = not at all). https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.set"""
        raise NotImplementedError("subclasses of BaseCache must provide a set() method")

    async def aset(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """set, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await run_outside(self.set, key, value, timeout, version)

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        """A new timeout, counted from now; False if there is no such key. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.touch"""
        raise NotImplementedError("subclasses of BaseCache must provide a touch() method")

    async def atouch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        """touch, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await run_outside(self.touch, key, timeout, version)

    def delete(self, key, version=None):
        """Removes a key; True if there was one. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.delete"""
        raise NotImplementedError("subclasses of BaseCache must provide a delete() method")

    async def adelete(self, key, version=None):
        """delete, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await run_outside(self.delete, key, version)

    def get_many(self, keys, version=None):
        """A dict of those keys that are there. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get_many"""
        found = {}
        for key in keys:
            value = self.get(key, self._missing_key, version=version)
            if value is not self._missing_key:
                found[key] = value
        return found

    async def aget_many(self, keys, version=None):
        """get_many, awaitable: one aget after the other; since 6.1 the backend's own get_many, if it has one. https://docs.djangoproject.com/en/6.1/topics/cache/#asynchronous-support"""
        if self._has_own("get_many"):
            return await run_outside(self.get_many, keys, version=version)
        found = {}
        for key in keys:
            value = await self.aget(key, self._missing_key, version=version)
            if value is not self._missing_key:
                found[key] = value
        return found

    def get_or_set(self, key, default, timeout=DEFAULT_TIMEOUT, version=None):
        """get; on a miss, add `default` (called, if it can be) and get again. Not atomic: several callers may compute at once,
        but all of them get the value of whoever came first. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get_or_set
        """
        value = self.get(key, self._missing_key, version=version)
        if value is not self._missing_key:
            return value
        if callable(default):
            default = default()
        self.add(key, default, timeout=timeout, version=version)
        return self.get(key, default, version=version)

    async def aget_or_set(self, key, default, timeout=DEFAULT_TIMEOUT, version=None):
        """get_or_set, awaitable; the callable itself may not be a coroutine function. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        if self._has_own("get_or_set"):
            return await run_outside(self.get_or_set, key, default, timeout=timeout, version=version)
        value = await self.aget(key, self._missing_key, version=version)
        if value is not self._missing_key:
            return value
        if callable(default):
            default = default()
        await self.aadd(key, default, timeout=timeout, version=version)
        return await self.aget(key, default, version=version)

    def has_key(self, key, version=None):
        """True if the key is there and alive, even with the value None. https://docs.djangoproject.com/en/5.2/topics/cache/#basic-usage"""
        return self.get(key, self._missing_key, version=version) is not self._missing_key

    async def ahas_key(self, key, version=None):
        """has_key, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        if self._has_own("has_key"):
            return await run_outside(self.has_key, key, version=version)
        return await self.aget(key, self._missing_key, version=version) is not self._missing_key

    def incr(self, key, delta=1, version=None):
        """Adds to a counter; ValueError if it is missing. Here it is get, then set with the *default* timeout: not atomic.
        https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.incr
        """
        value = self.get(key, self._missing_key, version=version)
        if value is self._missing_key:
            raise ValueError("Key '%s' not found" % key)
        total = value + delta
        self.set(key, total, version=version)
        return total

    async def aincr(self, key, delta=1, version=None):
        """In 5.2 aget, then aset with the default timeout: not atomic on any backend. Since 6.1 the backend's own incr, if it has one
        (locmem, redis, memcached). https://docs.djangoproject.com/en/6.1/topics/cache/#asynchronous-support
        """
        if self._has_own("incr"):
            return await run_outside(self.incr, key, delta=delta, version=version)
        value = await self.aget(key, self._missing_key, version=version)
        if value is self._missing_key:
            raise ValueError("Key '%s' not found" % key)
        total = value + delta
        await self.aset(key, total, version=version)
        return total

    def decr(self, key, delta=1, version=None):
        """incr by -delta. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.decr"""
        return self.incr(key, -delta, version=version)

    async def adecr(self, key, delta=1, version=None):
        """aincr by -delta. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await self.aincr(key, -delta, version=version)

    def __contains__(self, key):
        """`key in cache`: has_key at the default version."""
        return self.has_key(key)

    def set_many(self, data, timeout=DEFAULT_TIMEOUT, version=None):
        """Stores a dict; a list of the keys that could not be stored. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.set_many"""
        for key, value in data.items():
            self.set(key, value, timeout=timeout, version=version)
        return []

    async def aset_many(self, data, timeout=DEFAULT_TIMEOUT, version=None):
        """set_many, awaitable: one aset after the other; since 6.1 the backend's own set_many, if it has one. https://docs.djangoproject.com/en/6.1/topics/cache/#asynchronous-support"""
        if self._has_own("set_many"):
            return await run_outside(self.set_many, data, timeout=timeout, version=version)
        for key, value in data.items():
            await self.aset(key, value, timeout=timeout, version=version)
        return []

    def delete_many(self, keys, version=None):
        """Removes several keys. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.delete_many"""
        for key in keys:
            self.delete(key, version=version)

    async def adelete_many(self, keys, version=None):
        """delete_many, awaitable: one adelete after the other; since 6.1 the backend's own delete_many, if it has one. https://docs.djangoproject.com/en/6.1/topics/cache/#asynchronous-support"""
        if self._has_own("delete_many"):
            return await run_outside(self.delete_many, keys, version=version)
        for key in keys:
            await self.adelete(key, version=version)

    def clear(self):
        """Empties the whole store, whatever the prefix or version. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.clear"""
        raise NotImplementedError("subclasses of BaseCache must provide a clear() method")

    async def aclear(self):
        """clear, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await run_outside(self.clear)

    def incr_version(self, key, delta=1, version=None):
        """Moves one key to a later version: get, set there with the default timeout, delete here.
        https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.incr_version
        """
        if version is None:
            version = self.version
        value = self.get(key, self._missing_key, version=version)
        if value is self._missing_key:
            raise ValueError("Key '%s' not found" % key)
        self.set(key, value, version=version + delta)
        self.delete(key, version=version)
        return version + delta

    async def aincr_version(self, key, delta=1, version=None):
        """incr_version, awaitable. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        if self._has_own("incr_version"):
            return await run_outside(self.incr_version, key, delta=delta, version=version)
        if version is None:
            version = self.version
        value = await self.aget(key, self._missing_key, version=version)
        if value is self._missing_key:
            raise ValueError("Key '%s' not found" % key)
        await self.aset(key, value, version=version + delta)
        await self.adelete(key, version=version)
        return version + delta

    def decr_version(self, key, delta=1, version=None):
        """incr_version by -delta. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.decr_version"""
        return self.incr_version(key, -delta, version)

    async def adecr_version(self, key, delta=1, version=None):
        """aincr_version by -delta. https://docs.djangoproject.com/en/5.2/topics/cache/#asynchronous-support"""
        return await self.aincr_version(key, -delta, version)

    def close(self, **kwargs):
        """Closes the connection, where there is one. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.close"""

    async def aclose(self, **kwargs):
        """close, awaitable; in 5.2 it does nothing. https://docs.djangoproject.com/en/6.1/topics/cache/#asynchronous-support"""
        if edition.since_61():
            await run_outside(self.close, **kwargs)


def memcache_key_warnings(key):
    """What memcached would say to this final key: up to two sentences."""
    if len(key) > MEMCACHE_MAX_KEY_LENGTH:
        yield f"Cache key will cause errors if used with memcached: {key!r} (longer than {MEMCACHE_MAX_KEY_LENGTH})"
    if memcached_error_chars_re.search(key):
        yield f"Cache key contains characters that will cause errors if used with memcached: {key!r}"
