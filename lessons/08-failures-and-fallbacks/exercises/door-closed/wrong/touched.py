# Every try makes the minute begin again.
# draws: 61 seconds after her first tries Ada was still locked out.

from django.core.cache import cache


def may_try(name):
    try:
        cache.add(f"tries:{name}", 0, timeout=60)
        n = cache.incr(f"tries:{name}")
        cache.touch(f"tries:{name}", 60)
        return n <= 5
    except Exception:
        return False
