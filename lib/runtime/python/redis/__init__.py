"""A stand-in for redis-py, as far as Django's cache uses it (and a little more, to look behind the cache's back).

Commands go to the simulated server, one step each. https://redis.readthedocs.io/
"""
from redis import exceptions
from redis.client import Redis, StrictRedis
from redis.connection import BlockingConnectionPool, ConnectionPool
from redis.exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ConnectionError,
    DataError,
    InvalidResponse,
    PubSubError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TimeoutError,
    WatchError,
)

from redis.lock import Lock  # noqa: E402, F401

__version__ = "6.4.0"


def from_url(url, **kwargs):
    return Redis.from_url(url, **kwargs)
