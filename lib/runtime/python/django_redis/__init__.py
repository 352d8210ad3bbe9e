"""django-redis 7: the backend most projects use for Redis. https://github.com/jazzband/django-redis

What it adds to Django's own backend for plain values is here, each command one step: ttl, expire, persist, lock, delete_pattern, keys and their kin.
Sets, hashes and sorted sets are not simulated, nor are sentinels, shards and the herd client.
"""
VERSION = (7, 0, 0)
__version__ = "7.0.0"


def get_redis_connection(alias="default", write=True):
    """The redis-py client behind an alias."""
    from django.core.cache import caches

    client = getattr(caches[alias], "client", None)
    if not hasattr(client, "get_client"):
        raise NotImplementedError("This backend does not support this feature")
    return client.get_client(write)
