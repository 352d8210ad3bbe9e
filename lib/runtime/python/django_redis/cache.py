"""The backend: hands on to its client, and can be told to ignore a server that is down. https://github.com/jazzband/django-redis"""
import functools
import logging

from django.conf import settings
from django.core.cache.backends.base import BaseCache
from django.utils.module_loading import import_string
from django_redis.exceptions import ConnectionInterrupted

CONNECTION_INTERRUPTED = object()


def omit_exception(method=None, return_value=None):
    """With IGNORE_EXCEPTIONS, what a call gives back when the server does not answer; without, redis-py's exception."""
    if method is None:
        return functools.partial(omit_exception, return_value=return_value)

    @functools.wraps(method)
    def ask(self, *args, **kwargs):
        try:
            return method(self, *args, **kwargs)
        except ConnectionInterrupted as e:
            if not self._ignore_exceptions:
                raise e.__cause__
            if self._log_ignored_exceptions:
                self.logger.exception("Exception ignored")
            return return_value

    return ask


def _option(name, default):
    return getattr(settings, f"DJANGO_REDIS_{name}", default)


class RedisCache(BaseCache):
    def __init__(self, server, params):
        super().__init__(params)
        self._server, self._params = server, params
        self._default_scan_itersize = _option("SCAN_ITERSIZE", 10)
        options = params.get("OPTIONS", {})
        self._client_cls = import_string(options.get("CLIENT_CLASS", "django_redis.client.DefaultClient"))
        self._client = None
        self._ignore_exceptions = options.get("IGNORE_EXCEPTIONS", _option("IGNORE_EXCEPTIONS", False))
        self._log_ignored_exceptions = _option("LOG_IGNORED_EXCEPTIONS", False)
        self.logger = logging.getLogger(_option("LOGGER", __name__)) if self._log_ignored_exceptions else None

    @property
    def client(self):
        if self._client is None:
            self._client = self._client_cls(self._server, self._params, self)
        return self._client

    def get(self, key, default=None, version=None, client=None):
        value = self._get(key, default, version, client)
        return default if value is CONNECTION_INTERRUPTED else value

    @omit_exception(return_value=CONNECTION_INTERRUPTED)
    def _get(self, key, default, version, client):
        return self.client.get(key, default=default, version=version, client=client)

    @omit_exception(return_value={})
    def get_many(self, *args, **kwargs):
        return self.client.get_many(*args, **kwargs)

    @omit_exception
    def delete(self, *args, **kwargs):
        return bool(self.client.delete(*args, **kwargs))

    @omit_exception
    def delete_pattern(self, *args, **kwargs):
        kwargs.setdefault("itersize", self._default_scan_itersize)
        return self.client.delete_pattern(*args, **kwargs)

    @omit_exception
    def close(self, **kwargs):
        if self._client:
            self.client.close()


def _handed_on(name):
    def call(self, *args, **kwargs):
        return getattr(self.client, name)(*args, **kwargs)

    call.__name__, call.__qualname__ = name, f"RedisCache.{name}"
    return omit_exception(call)


_VALUES = """set add delete_many clear set_many incr decr incr_version has_key keys iter_keys ttl pttl persist expire expire_at pexpire pexpire_at
lock touch""".split()
_COLLECTIONS = """sadd scard sdiff sdiffstore sinter sinterstore sismember smembers smove spop srandmember srem sscan sscan_iter smismember sunion
sunionstore hset hdel hlen hkeys hexists zadd zcard zcount zincrby zpopmax zpopmin zrange zrangebyscore zrank zrem zremrangebyscore zrevrange
zrevrangebyscore zscore""".split()
for _name in (*_VALUES, *_COLLECTIONS):
    setattr(RedisCache, _name, _handed_on(_name))
