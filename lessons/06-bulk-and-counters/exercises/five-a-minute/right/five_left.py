# The counter says how many tries are left, and counts down.

from django.core.cache import cache


def allowed(name):
    """True for the first five tries of a name within a minute."""
    cache.add(f"left:{name}", 5, timeout=60)
    try:
        return cache.decr(f"left:{name}") >= 0
    except ValueError:  # it has expired since then
        return allowed(name)


print([allowed("ada") for attempt in range(7)], allowed("bob"))
