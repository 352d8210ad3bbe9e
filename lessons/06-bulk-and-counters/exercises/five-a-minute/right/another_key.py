# The key has another name.

from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"login:{name}:tries"
    cache.add(key, 0, timeout=60)
    return cache.incr(key) < 6


print([allowed("ada") for attempt in range(7)], allowed("bob"))
