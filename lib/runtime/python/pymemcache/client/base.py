"""The client of one memcached server: each command is one step. A stored value is one byte of flags, then the data."""
import time

from pymemcache.exceptions import (
    MemcacheClientError,
    MemcacheIllegalInputError,
    MemcacheServerError,
    MemcacheUnexpectedCloseError,
)
from pymemcache.serde import FLAG_BYTES
from stampede.big_values import bytes_of
from stampede.bridge import Failed, step

MAX_KEY_BYTES = 250
MONTH_S = 60 * 60 * 24 * 30
MAX_DELTA = 2**64 - 1


def check_key_helper(key, allow_unicode_keys, key_prefix=b""):
    """The key as bytes, or MemcacheIllegalInputError."""
    if isinstance(key, str):
        try:
            key = key.encode("utf8" if allow_unicode_keys else "ascii")
        except UnicodeEncodeError:
            if allow_unicode_keys:
                raise
            raise MemcacheIllegalInputError("Non-ASCII key: %r" % key)
    key = key_prefix + key
    if len(key) > MAX_KEY_BYTES:
        raise MemcacheIllegalInputError("Key is too long: %r" % key)
    parts = key.split()
    if len(parts) > 1 or (parts and parts[0] != key):
        raise MemcacheIllegalInputError("Key contains whitespace: %r" % key)
    if b"\0" in key:
        raise MemcacheIllegalInputError("Key contains null: %r" % key)
    return key


def normalize_server_spec(server):
    """`"host:port"` -> (host, port)."""
    if isinstance(server, tuple):
        return server
    if not isinstance(server, str):
        raise ValueError(f"Unsupported server specification: {server!r}")
    if server.startswith(("unix:", "/")):
        return server.removeprefix("unix:")
    host, colon, port = server.rpartition(":")
    if not colon or server.endswith("]"):
        host, port = server, 11211
    return host.strip("[]") if host.startswith("[") else host, int(port)


class _Plain:
    def serialize(self, key, value):
        return value, FLAG_BYTES

    def deserialize(self, key, value, flags):
        return value


class Client:
    def __init__(
        self,
        server,
        serde=None,
        connect_timeout=None,
        timeout=None,
        no_delay=False,
        ignore_exc=False,
        socket_module=None,
        socket_keepalive=None,
        key_prefix=b"",
        default_noreply=True,
        allow_unicode_keys=False,
        encoding="ascii",
        tls_context=None,
    ):
        self.server = normalize_server_spec(server)
        self.serde = serde or _Plain()
        self.key_prefix = key_prefix.encode("ascii") if isinstance(key_prefix, str) else key_prefix
        self.allow_unicode_keys = allow_unicode_keys
        self.encoding = encoding
        where = "%s:%s" % self.server if isinstance(self.server, tuple) else self.server
        self._store = f"memcached:{where}"

    def close(self):
        """There is no socket to close."""

    disconnect_all = close

    def get(self, key, default=None):
        made = self._key(key)
        found = self._send("get", made)
        return default if found is None else self._read(key, found)

    def get_many(self, keys):
        """One command for all of them."""
        made = {self._key(key): key for key in keys}
        if not made:
            return {}
        found = self._send("get-many", None, None, None, {"keys": list(made)})
        hits = [(key, data) for key, data in zip(made.values(), found) if data is not None]
        return {key: self._read(key, bytes_of(data)) for key, data in hits}

    get_multi = get_many

    def set(self, key, value, expire=0, noreply=None):
        return self._store_one("set", key, value, expire)

    def add(self, key, value, expire=0, noreply=None):
        return self._store_one("add", key, value, expire)

    def set_many(self, values, expire=0, noreply=None):
        """All sets are sent before the first answer is read: one that fails does not keep the others from being stored."""
        self._integer(expire, "expire")
        entries = [(self._key(key), self._write(key, value)) for key, value in values.items()]
        ttl_ms = self._ttl_ms(expire, next((made for made, _ in entries), ""))
        failed = None
        for made, data in entries:
            try:
                self._send("set", made, data, ttl_ms)
            except OSError:
                raise
            except Exception as e:
                failed = failed or e
        if failed:
            raise failed
        return []

    set_multi = set_many

    def delete(self, key, noreply=None):
        return self._send("delete", self._key(key))

    def touch(self, key, expire=0, noreply=None):
        made = self._key(key)
        return self._send("touch", made, None, self._ttl_ms(expire, made, b"invalid exptime argument", 2**31))

    def incr(self, key, value, noreply=False):
        return self._count(key, value, 1)

    def decr(self, key, value, noreply=False):
        return self._count(key, value, -1)

    def flush_all(self, delay=0, noreply=None):
        if delay:
            raise NotImplementedError("flush_all with a delay is not simulated")
        self._send("clear")
        return True

    def _count(self, key, value, sign):
        made = self._key(key)
        number = self._integer(value, "value")
        if not number.isdigit() or int(number) > MAX_DELTA:
            self._send("get", made)
            raise MemcacheClientError(b"invalid numeric delta argument")
        total = self._send("incr", made, None, None, {"delta": number if sign > 0 else "-" + number})
        return None if total is None else int(total)

    def _store_one(self, op, key, value, expire):
        self._integer(expire, "expire")
        made = self._key(key)
        data = self._write(key, value)
        return self._send(op, made, data, self._ttl_ms(expire, made))

    def _key(self, key):
        return check_key_helper(key, self.allow_unicode_keys, self.key_prefix).decode("utf8")

    def _ttl_ms(self, expire, made, complaint=b"bad command line format", limit=2**63):
        """memcached's own: 0 = for ever, negative = at once, more than 30 days = seconds since 1970; all in 32 bits, which
        end in 2038 (a timeout of 20 years is over at once; a touch refuses it).
        """
        self._integer(expire, "expire")
        if not -limit <= expire < limit:
            self._send("get", made)  # it is the server that says no, if it is there
            raise MemcacheClientError(complaint)
        seconds = (expire + 2**31) % 2**32 - 2**31
        if seconds > MONTH_S:
            seconds = max(seconds - int(time.time()), 0) or -1
        return None if seconds == 0 else seconds * 1000

    def _integer(self, value, name):
        if not isinstance(value, int):
            raise MemcacheIllegalInputError(f"{name} must be integer, got bad value: {value!r}")
        return str(value)

    def _write(self, key, value):
        data, flags = self.serde.serialize(key, value)
        if not isinstance(data, bytes):
            try:
                data = str(data).encode(self.encoding)
            except UnicodeEncodeError as e:
                raise MemcacheIllegalInputError("Data values must be binary-safe: %s" % e)
        return bytes([flags]) + data

    def _read(self, key, stored):
        return self.serde.deserialize(key, stored[1:], stored[0])

    def _send(self, op, key=None, payload=None, ttl_ms=None, extra=None):
        """One command: its reply, or the exception that pymemcache makes of the failure."""
        try:
            return step(op, self._store, key, payload, ttl_ms, extra)
        except Failed as e:
            failed = e
        if failed.kind == "server-down":
            raise ConnectionRefusedError(111, "Connection refused")
        if failed.kind == "timed-out":
            raise TimeoutError("timed out")
        if failed.kind == "connection-lost":
            raise MemcacheUnexpectedCloseError
        kind = MemcacheServerError if failed.kind == "too-large" else MemcacheClientError
        raise kind(failed.message.encode())
