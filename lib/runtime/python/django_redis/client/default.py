"""The commands of django-redis. https://github.com/jazzband/django-redis

Timeouts are whole milliseconds; integers are stored as digits; incr is one script (it counts only if the key is there); a set with a timeout of
zero deletes. Several servers are one primary and its replicas, which are up to date here.
"""
import re
from contextlib import suppress
from enum import Enum

from django.core.cache.backends.base import DEFAULT_TIMEOUT, get_key_func
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string
from django_redis.exceptions import CompressorError, ConnectionInterrupted
from django_redis.util import CacheKey
from redis import Redis
from redis.exceptions import ConnectionError, ResponseError, TimeoutError

INTERRUPTIONS = (ConnectionError, TimeoutError, ResponseError)


def glob_escape(text):
    return re.sub(r"([*?[])", r"[\1]", text)


class DefaultClient:
    def __init__(self, server, params, backend):
        self._backend, self._params = backend, params
        if not server:
            raise ImproperlyConfigured("Missing connections string")
        self._server = server if isinstance(server, (list, tuple, set)) else server.split(",")
        self._options = params.get("OPTIONS", {})
        self.reverse_key = get_key_func(params.get("REVERSE_KEY_FUNCTION") or "django_redis.util.default_reverse_key")
        self._serializer = self._made("SERIALIZER", "django_redis.serializers.pickle.PickleSerializer")
        self._compressor = self._made("COMPRESSOR", "django_redis.compressors.identity.IdentityCompressor")
        self._client = None

    def _made(self, option, default):
        return import_string(self._options.get(option, default))(options=self._options)

    def __contains__(self, key):
        return self.has_key(key)

    def get_client(self, write=True, tried=None):
        """The redis-py client."""
        if self._client is None:
            options = {"db": self._options["DB"]} if "DB" in self._options else {}
            for name in ("PASSWORD", "SOCKET_TIMEOUT", "SOCKET_CONNECT_TIMEOUT"):
                if name in self._options:
                    options[name.lower()] = self._options[name]
            options.update(self._options.get("CONNECTION_POOL_KWARGS", {}))
            options.pop("max_connections", None)
            self._client = Redis.from_url(next(iter(self._server)), **options)
        return self._client

    def _asked(self, client, ask):
        try:
            return ask(client)
        except INTERRUPTIONS as e:
            raise ConnectionInterrupted(connection=client) from e

    def make_key(self, key, version=None, prefix=None):
        if isinstance(key, CacheKey):
            return key
        backend = self._backend
        made = backend.key_func(
            key, backend.key_prefix if prefix is None else prefix, backend.version if version is None else version
        )
        return CacheKey(made)

    def make_pattern(self, pattern, version=None, prefix=None):
        if isinstance(pattern, CacheKey):
            return pattern
        backend = self._backend
        prefix = glob_escape(backend.key_prefix if prefix is None else prefix)
        version = glob_escape(str(backend.version if version is None else version))
        return CacheKey(backend.key_func(pattern, prefix, version))

    def encode(self, value, *, allow_int=True):
        if allow_int and isinstance(value, int) and not isinstance(value, (bool, Enum)):
            return value
        return self._compressor.compress(self._serializer.dumps(value))

    def decode(self, value):
        try:
            return int(value)
        except (ValueError, TypeError):
            with suppress(CompressorError):
                value = self._compressor.decompress(value)
            return self._serializer.loads(value)

    def _timeout(self, timeout):
        return self._backend.default_timeout if timeout is DEFAULT_TIMEOUT else timeout

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None, client=None, nx=False, xx=False):
        """One SET with PX, and NX or XX if asked for: whether it was done."""
        made, data, timeout = self.make_key(key, version=version), self.encode(value), self._timeout(timeout)
        client = client or self.get_client(write=True)
        if timeout is None:
            return self._asked(client, lambda c: bool(c.set(made, data, nx=nx, px=None, xx=xx)))
        timeout = int(timeout * 1000)
        if timeout > 0:
            return self._asked(client, lambda c: bool(c.set(made, data, nx=nx, px=timeout, xx=xx)))
        if nx:
            return not self.has_key(key, version=version, client=client)
        return bool(self.delete(key, client=client, version=version))

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None, client=None):
        return self.set(key, value, timeout, version=version, client=client, nx=True)

    def get(self, key, default=None, version=None, client=None):
        made = self.make_key(key, version=version)
        value = self._asked(client or self.get_client(write=False), lambda c: c.get(made))
        return default if value is None else self.decode(value)

    def get_many(self, keys, version=None, client=None):
        """One MGET."""
        if not keys:
            return {}
        asked = {self.make_key(key, version=version): key for key in keys}
        values = self._asked(client or self.get_client(write=False), lambda c: c.mget(*asked))
        return {asked[made]: self.decode(value) for made, value in zip(asked, values) if value is not None}

    def set_many(self, data, timeout=DEFAULT_TIMEOUT, version=None, client=None):
        """One transaction of SETs."""
        client = client or self.get_client(write=True)

        def send(connection):
            pipeline = connection.pipeline()
            for key, value in data.items():
                self.set(key, value, timeout, version=version, client=pipeline)
            pipeline.execute()

        self._asked(client, send)

    def delete(self, key, version=None, prefix=None, client=None):
        made = self.make_key(key, version=version, prefix=prefix)
        return self._asked(client or self.get_client(write=True), lambda c: c.delete(made))

    def delete_many(self, keys, version=None, client=None):
        """One DEL: how many there were."""
        made = [self.make_key(key, version=version) for key in keys]
        return self._asked(client or self.get_client(write=True), lambda c: c.delete(*made)) if made else 0

    def delete_pattern(self, pattern, version=None, prefix=None, client=None, itersize=None):
        """SCAN after SCAN, then one transaction of DELs: how many were found. A key that is made meanwhile may stay."""
        made = self.make_pattern(pattern, version=version, prefix=prefix)

        def send(connection):
            pipeline, count = connection.pipeline(), 0
            for key in connection.scan_iter(match=made, count=itersize):
                pipeline.delete(key)
                count += 1
            pipeline.execute()
            return count

        return self._asked(client or self.get_client(write=True), send)

    def clear(self, client=None):
        """FLUSHDB: the whole database number."""
        self._asked(client or self.get_client(write=True), lambda c: c.flushdb())

    def incr(self, key, delta=1, version=None, client=None, ignore_key_check=False):
        """One script: INCRBY if the key is there, or in any case with ignore_key_check."""
        client = client or self.get_client(write=True)
        made = self.make_key(key, version=version)

        def send(connection):
            try:
                value = connection.incr_script(made, delta, existing=not ignore_key_check)
                if value is None:
                    raise ValueError(f"Key '{made!r}' not found")
                return value
            except ResponseError as e:
                # Not digits, or too long for the server: counted here, and not in one step.
                timeout = self.ttl(made, version=version, client=connection)
                if timeout == -2:
                    raise ValueError(f"Key '{made!r}' not found") from e
                value = self.get(made, version=version, client=connection) + delta
                self.set(made, value, version=version, timeout=timeout, client=connection)
                return value

        return self._asked(client, send)

    def decr(self, key, delta=1, version=None, client=None):
        return self.incr(key, -delta, version=version, client=client)

    def incr_version(self, key, delta=1, version=None, client=None):
        """GET, EXISTS, TTL, SET, DEL: the value moves, its time to live goes with it in whole seconds."""
        client = client or self.get_client(write=True)
        version = self._backend.version if version is None else version
        old = self.make_key(key, version)
        value = self.get(old, version=version, client=client)
        ttl = self._asked(client, lambda c: self.ttl(old, version=version, client=c))
        if value is None:
            raise ValueError(f"Key '{key!r}' not found")
        name = key.original_key() if isinstance(key, CacheKey) else key
        self.set(self.make_key(name, version=version + delta), value, timeout=ttl, client=client)
        self.delete(old, client=client)
        return version + delta

    def has_key(self, key, version=None, client=None):
        made = self.make_key(key, version=version)
        return self._asked(client or self.get_client(write=False), lambda c: c.exists(made) == 1)

    def ttl(self, key, version=None, client=None):
        """EXISTS, then TTL: whole seconds; None = for ever, 0 = no such key."""
        return self._left(key, version, client, "ttl")

    def pttl(self, key, version=None, client=None):
        """The same in milliseconds."""
        return self._left(key, version, client, "pttl")

    def _left(self, key, version, client, command):
        client, made = client or self.get_client(write=False), self.make_key(key, version=version)
        if not client.exists(made):
            return 0
        left = getattr(client, command)(made)
        return left if left >= 0 else None if left == -1 else 0

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None, client=None):
        client, made, timeout = client or self.get_client(write=True), self.make_key(key, version=version), self._timeout(timeout)
        return bool(client.persist(made) if timeout is None else client.pexpire(made, int(timeout * 1000)))

    def persist(self, key, version=None, client=None):
        return (client or self.get_client(write=True)).persist(self.make_key(key, version=version))

    def expire(self, key, timeout, version=None, client=None):
        return (client or self.get_client(write=True)).expire(self.make_key(key, version=version), self._timeout(timeout))

    def pexpire(self, key, timeout, version=None, client=None):
        return bool((client or self.get_client(write=True)).pexpire(self.make_key(key, version=version), self._timeout(timeout)))

    def expire_at(self, key, when, version=None, client=None):
        return (client or self.get_client(write=True)).expireat(self.make_key(key, version=version), when)

    def pexpire_at(self, key, when, version=None, client=None):
        return bool((client or self.get_client(write=True)).pexpireat(self.make_key(key, version=version), when))

    def lock(self, key, version=None, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, client=None, thread_local=True):
        """redis-py's Lock, under the key as the cache makes it."""
        return (client or self.get_client(write=True)).lock(
            self.make_key(key, version=version), timeout=timeout, sleep=sleep, blocking=blocking, blocking_timeout=blocking_timeout,
            thread_local=thread_local,
        )

    def keys(self, search, version=None, client=None):
        """KEYS: every name that matches, at once."""
        made = self.make_pattern(search, version=version)
        found = self._asked(client or self.get_client(write=False), lambda c: c.keys(made))
        return [self._name(key) for key in found]

    def iter_keys(self, search, itersize=None, client=None, version=None):
        """The same by SCAN after SCAN."""
        made = self.make_pattern(search, version=version)
        for key in (client or self.get_client(write=False)).scan_iter(match=made, count=itersize):
            yield self._name(key)

    def _name(self, key):
        return self.reverse_key(key.decode() if isinstance(key, bytes) else key)

    def close(self):
        pass

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise NotImplementedError(f"django-redis's {name}() is not simulated: of Redis there are plain values here, no sets, hashes and lists")
