"""A dictionary in this process. https://docs.djangoproject.com/en/5.2/topics/cache/#local-memory-caching

Each method takes the lock once: one atomic step for the threads of this process. Other processes have caches of
their own. Values are pickled outside the lock.
"""
import pickle
import time

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.locmem_inside import Expiries, Values, lock_of, store_behind
from django.core.cache.backends.own_clock import asking
from django.core.cache.backends.ttl import ttl_ms
from stampede.big_values import bytes_of
from stampede.bridge import step

_dumps, _loads = pickle.dumps, pickle.loads


class LocMemCache(BaseCache):
    pickle_protocol = pickle.HIGHEST_PROTOCOL

    def __init__(self, name, params):
        super().__init__(params)
        self._store = f"locmem:{name}"

    @property
    def _cache(self):
        return Values(self._store)

    @_cache.setter
    def _cache(self, values):
        """As test suites do it, so that several aliases share a dictionary."""
        self._store = store_behind(values, "_cache")

    @property
    def _expire_info(self):
        return Expiries(self._store)

    @_expire_info.setter
    def _expire_info(self, expiries):
        self._store = store_behind(expiries, "_expire_info")

    @property
    def _lock(self):
        return lock_of(self._store)

    def _has_expired(self, key):
        moment = self._expire_info.get(key, -1)
        return moment is not None and moment <= time.time()

    def _delete(self, key):
        return step("delete", self._store, key)

    def _cull(self):
        """What a set does when the dictionary is full: the least recently used go."""
        keys = list(self._cache)
        if self._cull_frequency == 0:
            self.clear()
            return
        for key in reversed(keys[len(keys) - len(keys) // self._cull_frequency :]):
            self._delete(key)

    def _limits(self):
        """MAX_ENTRIES and CULL_FREQUENCY, looked at before something is stored; in the bridge's short form."""
        known = self.__dict__.get("_limits_known")
        if known is None or known[0] != self._max_entries or known[1] != self._cull_frequency:
            most, frequency = self._max_entries, self._cull_frequency
            known = self._limits_known = (most, frequency, f"{most},{frequency}")
        return known[2]

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        pickled = _dumps(value, self.pickle_protocol)
        try:
            ttl = ttl_ms(self, timeout)
        except (TypeError, OverflowError):
            # The timeout is only looked at once the key is known to be free, and the value is in the dictionary by then, without an expiry.
            if asking(time)("add", self._store, key, pickled, -1000, self._limits()):
                raise
            return False
        return asking(time)("add", self._store, key, pickled, ttl, self._limits())

    def get(self, key, default=None, version=None):
        key = self.make_and_validate_key(key, version=version)
        pickled = asking(time)("get", self._store, key)
        return default if pickled is None else _loads(pickled)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        pickled = _dumps(value, self.pickle_protocol)
        try:
            ttl = ttl_ms(self, timeout)
        except (TypeError, OverflowError):
            # The value is stored before the timeout is looked at: a live key has the new value and its old end.
            if asking(time)("has", self._store, key):
                step("replace", self._store, key, pickled)
            else:
                asking(time)("set", self._store, key, pickled, -1000, self._limits())
            raise
        asking(time)("set", self._store, key, pickled, ttl, self._limits())

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        try:
            ttl = ttl_ms(self, timeout)
        except (TypeError, OverflowError):
            if asking(time)("has", self._store, key):
                raise
            return False
        return asking(time)("touch", self._store, key, None, ttl)

    def incr(self, key, delta=1, version=None):
        """Adds under the lock: atomic for the threads of this process, and the timeout stays.
        https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.incr
        """
        key = self.make_and_validate_key(key, version=version)
        plain = type(delta) is int and -(2**63) <= delta < 2**63
        reply = asking(time)("incr", self._store, key, None, None, '{"delta": "%d"}' % delta if plain else '{"delta": null}')
        if reply is None:
            raise ValueError("Key '%s' not found" % key)
        if type(reply) is bytes:
            return _loads(reply)
        # Something else than a plain integer: added here, with the lock still held.
        total = _loads(bytes_of(reply["compute"])) + delta
        step("replace", self._store, key, _dumps(total, self.pickle_protocol))
        return total

    def has_key(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return asking(time)("has", self._store, key)

    def delete(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return step("delete", self._store, key)

    def clear(self):
        step("clear", self._store)
