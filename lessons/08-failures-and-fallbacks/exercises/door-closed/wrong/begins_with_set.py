# Whoever finds no counter sets it to one, and so may do two at once.
# draws: Nobody had tried yet

from django.core.cache import cache


def may_try(name):
    key = f"tries:{name}"
    try:
        try:
            count = cache.incr(key)
        except ValueError:
            cache.set(key, 1, timeout=60)
            count = 1
    except Exception:
        return False
    return count <= 5


print(may_try("ada"))
