"""A table of the database. https://docs.djangoproject.com/en/5.2/topics/cache/#database-caching

Pickles as base64 text, expiry in whole seconds. A set is a COUNT, perhaps a cull, and a transaction of SELECT, then UPDATE
or INSERT; the bulk methods that read or delete are one statement each. Refuses to work inside an event loop.
"""
import asyncio
import base64
import pickle
import time
from datetime import datetime, timezone

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.ttl import seconds_from_now
from django.core.exceptions import SynchronousOnlyOperation
from django.db.utils import OperationalError
from stampede import bridge, edition

# Beyond this many seconds (some 300 years) the year may not fit a datetime.
SURELY_A_DATE_S = 10_000_000_000
# 400 years, after which the calendar repeats.
CYCLE_S = 146_097 * 24 * 60 * 60
# From here on not even the year fits the machine's calendar (an int).
NO_YEAR_S = 67_768_036_191_676_800


def _as_date(seconds):
    """Raises what turning this moment into a datetime raises on Linux, if it does."""
    if abs(seconds) < NO_YEAR_S:
        cycles, rest = divmod(seconds, CYCLE_S)
        year = datetime.fromtimestamp(rest, timezone.utc).year + 400 * int(cycles)
        if not 1 <= year <= 9999:
            raise ValueError(f"year {year} is out of range")
    elif abs(seconds) < 2**63:
        raise OSError(75, "Value too large for defined data type")
    else:
        datetime.fromtimestamp(seconds, timezone.utc)


class BaseDatabaseCache(BaseCache):
    def __init__(self, table, params):
        super().__init__(params)
        self._table = table


class DatabaseCache(BaseDatabaseCache):
    pickle_protocol = pickle.HIGHEST_PROTOCOL

    def _step(self, op, key=None, payload=None, ttl_ms=None, extra=None):
        """One statement or transaction."""
        if asyncio._get_running_loop() is not None:
            raise SynchronousOnlyOperation(
                "You cannot call this from an async context - use a thread or sync_to_async."
            )
        for each in (extra or {}).get("keys", ()) if key is None else (key,):
            each.encode()  # a lone surrogate cannot be sent
        try:
            return bridge.step(op, f"db:{self._table}", key, payload, ttl_ms, extra)
        except bridge.Failed as e:
            failed = e
        raise OperationalError(failed.message)

    def get(self, key, default=None, version=None):
        return self.get_many([key], version).get(key, default)

    def get_many(self, keys, version=None):
        """One SELECT; then a DELETE of what turned out to be expired. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get_many"""
        if not keys:
            return {}
        asked = {self.make_and_validate_key(key, version=version): key for key in keys}
        rows = self._step("get-many", None, None, None, {"keys": list(asked)})
        found = {}
        for made, text in rows:
            if text is not None:
                found[asked[made]] = pickle.loads(base64.b64decode(text, validate=edition.since_61()))
        expired = [made for made, text in rows if text is None]
        if expired:
            self._step("delete-expired", None, None, None, {"keys": expired})
        return found

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        self._base_set("set", key, value, timeout)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._base_set("add", key, value, timeout)

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._base_set("touch", key, None, timeout)

    def _base_set(self, mode, key, value, timeout):
        """COUNT, perhaps a cull, then one transaction."""
        seconds = seconds_from_now(self, timeout)
        rows = self._step("count")
        if seconds is not None and not -SURELY_A_DATE_S < seconds < SURELY_A_DATE_S:
            _as_date(time.time() + seconds)
        if rows > self._max_entries:
            self._cull()
        pickled = pickle.dumps(value, self.pickle_protocol)
        payload = None if mode == "touch" else base64.b64encode(pickled)
        done = self._step(mode, key, payload, None if seconds is None else seconds * 1000)
        return True if done is None else done

    def _cull(self):
        if self._cull_frequency == 0:
            self.clear()
        else:
            limits = {"maxEntries": self._max_entries, "cullFrequency": self._cull_frequency}
            self._step("cull", None, None, None, {"limits": limits})

    def delete(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._step("delete", key)

    def delete_many(self, keys, version=None):
        """One DELETE. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.delete_many"""
        made = [self.make_and_validate_key(key, version=version) for key in keys]
        if made:
            self._step("delete-many", None, None, None, {"keys": made})

    def has_key(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._step("has", key)

    def clear(self):
        """DELETE of the whole table. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.clear"""
        self._step("clear")
