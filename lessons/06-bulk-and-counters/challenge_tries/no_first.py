from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"tries:{name}"
    try:
        tries = cache.incr(key)
    except KeyError:
        cache.set(key, 1, timeout=60)
        tries = 1
    return tries <= 5


print([allowed("ada") for attempt in range(7)], allowed("bob"))
