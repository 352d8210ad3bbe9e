# Each try takes one of five tickets; the first one takes them all away after a minute.

from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"left:{name}"
    cache.get_or_set(key, 5, timeout=60)
    return cache.decr(key) >= 0


print([allowed("ada") for attempt in range(7)], allowed("bob"))
