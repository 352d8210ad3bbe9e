# Only the add is inside the try.
# draws: may_try() stopped in line

from django.core.cache import cache


def may_try(name):
    try:
        cache.add(f"tries:{name}", 0, timeout=60)
    except Exception:
        return False
    return cache.incr(f"tries:{name}") <= 5


print(may_try("ada"))
