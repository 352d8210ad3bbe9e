"""A table of the database. https://docs.djangoproject.com/en/5.2/topics/cache/#database-caching

Pickles as base64 text, expiry in whole seconds. A set is a COUNT, perhaps a cull, and a transaction of SELECT, then UPDATE
or INSERT; the bulk methods that read or delete are one statement each. Refuses to work inside an event loop.
The table is one of the default database: what is done to it inside `transaction.atomic()` belongs to that transaction, and goes with it.
"""
import base64
import pickle
import time
from datetime import datetime, timezone

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.ttl import seconds_from_now
from django.db.connection import connection, quoted
from django.db.utils import OperationalError
from stampede import big_values, bridge, edition

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


def _expires(seconds):
    """The moment in whole seconds, as the column has it. Nobody looks at the clock for a text that nobody reads: without DEBUG it is left out."""
    if seconds is None:
        return "9999-12-31 23:59:59"
    if not (connection.force_debug_cursor or settings.DEBUG):
        return "…"
    try:
        return datetime.fromtimestamp(int(time.time() + seconds), timezone.utc).strftime("%Y-%m-%d %H:%M:%S")
    except (OverflowError, OSError, ValueError):
        return "9999-12-31 23:59:59"


def _model_of(table):
    """What database routers are asked about."""
    names = {"db_table": table, "app_label": "django_cache", "model_name": "cacheentry", "verbose_name": "cache entry"}
    names.update(verbose_name_plural="cache entries", object_name="CacheEntry", abstract=False, managed=True, proxy=False, swapped=False)
    return type("CacheEntry", (), {"_meta": type("Options", (), names)})


class BaseDatabaseCache(BaseCache):
    def __init__(self, table, params):
        super().__init__(params)
        self._table = table
        self.cache_model_class = _model_of(table)


class DatabaseCache(BaseDatabaseCache):
    pickle_protocol = pickle.HIGHEST_PROTOCOL

    def _step(self, op, key=None, payload=None, ttl_ms=None, extra=None, sql=None):
        """One statement or transaction; `sql` as connection.queries shows it."""
        connection.check_usable()
        for each in (extra or {}).get("keys", ()) if key is None else (key,):
            each.encode()  # a lone surrogate cannot be sent
        transaction = connection.open_transaction()
        if transaction is not None:
            extra = {**(extra or {}), "transaction": transaction}
        if sql is not None:
            connection.log(sql)
        try:
            return bridge.step(op, f"db:{self._table}", key, payload, ttl_ms, extra)
        except bridge.Failed as e:
            failed = e
        raise OperationalError(failed.message)

    def _among(self, keys):
        return f"""{self._name} WHERE "cache_key" IN ({', '.join(map(quoted, keys))})"""

    @property
    def _name(self):
        return f'"{self._table}"'

    def get(self, key, default=None, version=None):
        return self.get_many([key], version).get(key, default)

    def get_many(self, keys, version=None):
        """One SELECT; then a DELETE of what turned out to be expired. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get_many"""
        if not keys:
            return {}
        asked = {self.make_and_validate_key(key, version=version): key for key in keys}
        rows = self._step(
            "get-many", None, None, None, {"keys": list(asked)}, f'SELECT "cache_key", "value", "expires" FROM {self._among(asked)}'
        )
        found = {}
        for made, text in rows:
            if text is not None:
                found[asked[made]] = pickle.loads(base64.b64decode(big_values.bytes_of(text), validate=edition.since_61()))
        expired = [made for made, text in rows if text is None]
        if expired:
            self._step("delete-expired", None, None, None, {"keys": expired}, f"DELETE FROM {self._among(expired)}")
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
        rows = self._step("count", sql=f"SELECT COUNT(*) FROM {self._name}")
        if seconds is not None and not -SURELY_A_DATE_S < seconds < SURELY_A_DATE_S:
            _as_date(time.time() + seconds)
        if rows > self._max_entries:
            self._cull()
        pickled = pickle.dumps(value, self.pickle_protocol)
        payload = None if mode == "touch" else base64.b64encode(pickled)
        try:
            done = self._step(mode, key, payload, None if seconds is None else seconds * 1000)
        except OperationalError:  # the victim of a deadlock: a savepoint has kept the transaction whole
            return False
        self._log_transaction(mode, key, payload, seconds, done)
        return True if done is None else bool(done)

    def _log_transaction(self, mode, key, payload, seconds, done):
        """The statements that were carried out as one step."""
        inside = connection.in_atomic_block
        if inside:
            connection.savepoint_state += 1
            name = f'"s1_x{connection.savepoint_state}"'
        begin, end = (f"SAVEPOINT {name}", f"RELEASE SAVEPOINT {name}") if inside else ("BEGIN", "COMMIT")
        log = connection.log
        log(begin)
        log(f'SELECT "cache_key", "expires" FROM {self._name} WHERE "cache_key" = {quoted(key)}')
        expires = quoted(_expires(seconds))
        value = quoted(payload.decode()) if payload else None
        if mode == "touch":
            if done:
                log(f'UPDATE {self._name} SET "expires" = {expires} WHERE "cache_key" = {quoted(key)}')
        elif done is not None and done is not False and (mode == "set" or done is not True):
            log(f'UPDATE {self._name} SET "value" = {value}, "expires" = {expires} WHERE "cache_key" = {quoted(key)}')
        else:
            log(f'INSERT INTO {self._name} ("cache_key", "value", "expires") VALUES ({quoted(key)}, {value}, {expires})')
            if done is False:
                if inside:
                    log(f"ROLLBACK TO SAVEPOINT {name}")
                else:
                    end = "ROLLBACK"
        log(end)

    def _cull(self):
        if self._cull_frequency == 0:
            self.clear()
        else:
            limits = {"maxEntries": self._max_entries, "cullFrequency": self._cull_frequency}
            more = self._step("cull", None, None, None, {"limits": limits}, f'DELETE FROM {self._name} WHERE "expires" < {quoted(_expires(0))}')
            if more is not None:
                skipped, first = more
                connection.log(f'SELECT "cache_key" FROM {self._name} ORDER BY "cache_key" LIMIT 1 OFFSET {skipped}')
                if first is not None:
                    connection.log(f'DELETE FROM {self._name} WHERE "cache_key" < {quoted(first)}')

    def delete(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._step("delete", key, sql=f"DELETE FROM {self._among([key])}")

    def delete_many(self, keys, version=None):
        """One DELETE. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.delete_many"""
        made = [self.make_and_validate_key(key, version=version) for key in keys]
        if made:
            self._step("delete-many", None, None, None, {"keys": made}, f"DELETE FROM {self._among(made)}")

    def has_key(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        sql = f'SELECT "cache_key" FROM {self._name} WHERE "cache_key" = {quoted(key)} and "expires" > {quoted(_expires(0))}'
        return self._step("has", key, sql=sql)

    def clear(self):
        """DELETE of the whole table. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.clear"""
        self._step("clear", sql=f"DELETE FROM {self._name}")
