"""Redis. https://docs.djangoproject.com/en/5.2/topics/cache/#redis

Integers are stored as digits, so that the server itself can count; everything else is pickled. Timeouts are whole seconds.
Add is one SET NX, the bulk methods are one command each; incr is EXISTS, then INCRBY.
"""
import pickle
import re

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.utils.functional import cached_property
from django.utils.module_loading import import_string


class RedisSerializer:
    """Values as the server keeps them. OPTIONS "serializer" names another class with dumps and loads."""

    def __init__(self, protocol=None):
        self.protocol = pickle.HIGHEST_PROTOCOL if protocol is None else protocol

    def dumps(self, obj):
        # Exactly int: a bool is pickled.
        return obj if type(obj) is int else pickle.dumps(obj, self.protocol)

    def loads(self, data):
        try:
            return int(data)
        except ValueError:
            return pickle.loads(data)


class RedisCacheClient:
    """The first server is written to; the others, if any, are read from (replicas, taken to be up to date here)."""

    def __init__(self, servers, serializer=None, pool_class=None, parser_class=None, **options):
        import redis

        self._lib = redis
        self._servers = servers
        self._pools = {}
        self._client = redis.Redis
        self._pool_class = (import_string(pool_class) if isinstance(pool_class, str) else pool_class) or redis.ConnectionPool
        if isinstance(serializer, str):
            serializer = import_string(serializer)
        if callable(serializer):
            serializer = serializer()
        self._serializer = serializer or RedisSerializer()
        if isinstance(parser_class, str):
            parser_class = import_string(parser_class)
        self._pool_options = {"parser_class": parser_class or redis.connection.DefaultParser, **options}

    def get_client(self, key=None, *, write=False):
        """A client for this key."""
        return self._client(connection_pool=self._get_connection_pool(write))

    def _get_connection_pool_index(self, write):
        """A replica's answer is the first server's."""
        return 0

    def _get_connection_pool(self, write):
        index = self._get_connection_pool_index(write)
        if index not in self._pools:
            self._pools[index] = self._pool_class.from_url(self._servers[index], **self._pool_options)
        return self._pools[index]

    def add(self, key, value, timeout):
        client = self.get_client(key, write=True)
        value = self._serializer.dumps(value)
        if timeout != 0:
            return bool(client.set(key, value, ex=timeout, nx=True))
        added = bool(client.set(key, value, nx=True))
        if added:
            client.delete(key)
        return added

    def get(self, key, default):
        value = self.get_client(key).get(key)
        return default if value is None else self._serializer.loads(value)

    def set(self, key, value, timeout):
        client = self.get_client(key, write=True)
        value = self._serializer.dumps(value)
        if timeout == 0:
            client.delete(key)
        else:
            client.set(key, value, ex=timeout)

    def touch(self, key, timeout):
        client = self.get_client(key, write=True)
        return bool(client.persist(key) if timeout is None else client.expire(key, timeout))

    def delete(self, key):
        return bool(self.get_client(key, write=True).delete(key))

    def get_many(self, keys):
        keys = list(keys)
        found = zip(keys, self.get_client(None).mget(keys))
        return {key: self._serializer.loads(value) for key, value in found if value is not None}

    def has_key(self, key):
        return bool(self.get_client(key).exists(key))

    def incr(self, key, delta):
        client = self.get_client(key, write=True)
        if not client.exists(key):
            raise ValueError("Key '%s' not found." % key)
        return client.incr(key, delta)

    def set_many(self, data, timeout):
        pipeline = self.get_client(None, write=True).pipeline()
        pipeline.mset({key: self._serializer.dumps(value) for key, value in data.items()})
        if timeout is not None:
            for key in data:
                pipeline.expire(key, timeout)
        pipeline.execute()

    def delete_many(self, keys):
        self.get_client(None, write=True).delete(*keys)

    def clear(self):
        return bool(self.get_client(None, write=True).flushdb())


class RedisCache(BaseCache):
    def __init__(self, server, params):
        super().__init__(params)
        self._servers = re.split("[;,]", server) if isinstance(server, str) else server
        self._class = RedisCacheClient
        self._options = params.get("OPTIONS", {})

    @cached_property
    def _cache(self):
        return self._class(self._servers, **self._options)

    def get_backend_timeout(self, timeout=DEFAULT_TIMEOUT):
        """Whole seconds, cut off; None = for ever, 0 = not at all."""
        if timeout == DEFAULT_TIMEOUT:
            timeout = self.default_timeout
        return None if timeout is None else max(0, int(timeout))

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.add(key, value, self.get_backend_timeout(timeout))

    def get(self, key, default=None, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.get(key, default)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        self._cache.set(key, value, self.get_backend_timeout(timeout))

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.touch(key, self.get_backend_timeout(timeout))

    def delete(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.delete(key)

    def get_many(self, keys, version=None):
        """One MGET. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.get_many"""
        asked = {self.make_and_validate_key(key, version=version): key for key in keys}
        return {asked[key]: value for key, value in self._cache.get_many(asked.keys()).items()}

    def has_key(self, key, version=None):
        key = self.make_and_validate_key(key, version=version)
        return self._cache.has_key(key)

    def incr(self, key, delta=1, version=None):
        """EXISTS, then INCRBY: counts exactly, and the timeout stays. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.incr"""
        key = self.make_and_validate_key(key, version=version)
        return self._cache.incr(key, delta)

    def set_many(self, data, timeout=DEFAULT_TIMEOUT, version=None):
        """One transaction: MULTI, MSET, EXPIRE …, EXEC. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.set_many"""
        if not data:
            return []
        made = {self.make_and_validate_key(key, version=version): value for key, value in data.items()}
        self._cache.set_many(made, self.get_backend_timeout(timeout))
        return []

    def delete_many(self, keys, version=None):
        """One DEL. https://docs.djangoproject.com/en/5.2/topics/cache/#django.core.caches.cache.delete_many"""
        if not keys:
            return
        self._cache.delete_many([self.make_and_validate_key(key, version=version) for key in keys])

    def clear(self):
        return self._cache.clear()
