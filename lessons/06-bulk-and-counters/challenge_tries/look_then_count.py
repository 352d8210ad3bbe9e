from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"tries:{name}"
    if key not in cache:
        cache.set(key, 1, timeout=60)
        return True
    return cache.incr(key) <= 5


print([allowed("ada") for attempt in range(7)], allowed("bob"))
