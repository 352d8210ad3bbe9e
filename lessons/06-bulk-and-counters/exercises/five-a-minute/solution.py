from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"tries:{name}"
    cache.add(key, 0, timeout=60)
    tries = cache.incr(key)
    return tries <= 5


print([allowed("ada") for attempt in range(7)], allowed("bob"))
