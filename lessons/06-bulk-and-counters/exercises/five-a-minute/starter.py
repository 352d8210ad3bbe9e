from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    key = f"tries:{name}"
    tries = cache.get(key, 0) + 1
    cache.set(key, tries, timeout=60)
    return tries <= 5


print([allowed("ada") for attempt in range(7)], allowed("bob"))
