# When the outage begins between the two calls, the try is allowed, and nobody has counted it.
# draws: six more tries

from django.core.cache import cache


def may_try(name):
    try:
        cache.add(f"tries:{name}", 0, timeout=60)
    except Exception:
        return False
    try:
        return cache.incr(f"tries:{name}") <= 5
    except Exception:
        return True


print(may_try("ada"))
