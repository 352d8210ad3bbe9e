# A Counter for each kind.

from collections import Counter, defaultdict

from django.core.cache import cache

looks = defaultdict(Counter)
MISSING = object()


def get_counted(key, default=None):
    """cache.get, and counts the lookup in looks, by kind of key and by hit or miss."""
    kind, _, _ = key.partition(":")
    value = cache.get(key, MISSING)
    looks[kind]["miss" if value is MISSING else "hit"] += 1
    return default if value is MISSING else value


cache.set("price:4", "12.00", timeout=600)
get_counted("price:4")
get_counted("price:5")
get_counted("tips:1")
print(looks)
