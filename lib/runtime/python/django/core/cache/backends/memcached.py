"""Memcached through pymemcache. https://docs.djangoproject.com/en/5.2/topics/cache/#memcached

Timeouts are whole seconds on a clock that ticks once a second; keys that memcached refuses raise at once; incr and decr are
done by the server, on unsigned numbers only.
"""
import re
import time

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache, InvalidCacheKey, memcache_key_warnings
from django.utils.functional import cached_property

# memcached takes longer timeouts for a date: seconds since 1970.
MONTH_S = 60 * 60 * 24 * 30


class BaseMemcachedCache(BaseCache):
    def __init__(self, server, params, library, value_not_found_exception):
        super().__init__(params)
        self._servers = re.split("[;,]", server) if isinstance(server, str) else server
        self.LibraryValueNotFoundException = value_not_found_exception
        self._lib = library
        self._class = library.Client
        self._options = params.get("OPTIONS") or {}

    @property
    def client_servers(self):
        return self._servers

    @cached_property
    def _cache(self):
        return self._class(self.client_servers, **self._options)

    def get_backend_timeout(self, timeout=DEFAULT_TIMEOUT):
        """Whole seconds; 0 = for ever, negative = at once, beyond 30 days a date. https://docs.djangoproject.com/en/5.2/topics/cache/#memcached"""
        if timeout == DEFAULT_TIMEOUT:
            timeout = self.default_timeout
        if timeout is None:
            return 0
        if int(timeout) == 0:
            return -1
        return int(timeout + int(time.time())) if timeout > MONTH_S else int(timeout)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.add(key, value, self.get_backend_timeout(timeout))

    def get(self, key, default=None, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.get(key, default)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        if not self._cache.set(key, value, self.get_backend_timeout(timeout)):
            # Not stored: then the old value must not stay either.
            self._cache.delete(key)

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        return bool(self._cache.touch(key, self.get_backend_timeout(timeout)))

    def delete(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return bool(self._cache.delete(key))

    def get_many(self, keys, version=None):
        """One command per server. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get_many"""
        asked = {self.make_and_validate_key(key, version=version): key for key in keys}
        return {asked[key]: value for key, value in self._cache.get_multi(asked.keys()).items()}

    def close(self, **kwargs):
        """Closes the sockets, as Django does at the end of every request. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.close"""
        self._cache.disconnect_all()

    def incr(self, key, delta=1, version=None):
        """One command of the server: atomic, the timeout stays, never below 0. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.incr"""
        key = self.make_and_validate_key(key, version=version)
        try:
            total = self._cache.decr(key, -delta) if delta < 0 else self._cache.incr(key, delta)
        except self.LibraryValueNotFoundException:
            total = None
        if total is None:
            raise ValueError("Key '%s' not found" % key)
        return total

    def set_many(self, data, timeout=DEFAULT_TIMEOUT, version=None):
        """The sets in one go, not atomic; the keys that failed. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.set_many"""
        values = {}
        asked = {}
        for key, value in data.items():
            made = self.make_and_validate_key(key, version=version)
            values[made] = value
            asked[made] = key
        failed = self._cache.set_multi(values, self.get_backend_timeout(timeout))
        return [asked[key] for key in failed]

    def delete_many(self, keys, version=None):
        """One delete after the other. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.delete_many"""
        self._cache.delete_multi([self.make_and_validate_key(key, version=version) for key in keys])

    def clear(self):
        """flush_all on every server. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.clear"""
        self._cache.flush_all()

    def validate_key(self, key):
        """Refuses what other backends warn of. https://docs.djangoproject.com/en/5.2/topics/cache/#cache-key-warnings"""
        for warning in memcache_key_warnings(key):
            raise InvalidCacheKey(warning)


class PyMemcacheCache(BaseMemcachedCache):
    def __init__(self, server, params):
        import pymemcache.serde

        super().__init__(server, params, library=pymemcache, value_not_found_exception=KeyError)
        self._class = self._lib.HashClient
        self._options = {
            "allow_unicode_keys": True,
            "default_noreply": False,
            "serde": pymemcache.serde.pickle_serde,
            **self._options,
        }


class PyLibMCCache(BaseMemcachedCache):
    def __init__(self, server, params):
        raise ImportError("pylibmc is not simulated: use django.core.cache.backends.memcached.PyMemcacheCache")
