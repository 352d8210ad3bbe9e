# It looks at the count first, and then counts.
# draws: not exactly one of them was allowed

from django.core.cache import cache


def may_try(name):
    try:
        cache.add(f"tries:{name}", 0, timeout=60)
        if cache.get(f"tries:{name}", 5) >= 5:
            return False
        cache.incr(f"tries:{name}")
        return True
    except Exception:
        return False


print(may_try("ada"))
