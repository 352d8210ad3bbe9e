import redis
from django.core.cache import cache

server = redis.Redis.from_url("redis://127.0.0.1:6379/0")


def weight(key):
    """How many bytes Redis stores under this key; 0 if there are none."""
    found = server.get(cache.make_key(key))
    return 0 if found is None else len(found)


cache.set("offers", ["tea", "cup"], timeout=60)
print(weight("offers"))
