# After a minute the counter goes on without an end.
# draws: In the second minute

from django.core.cache import cache


def may_try(name):
    try:
        if cache.add(f"seen:{name}", True, timeout=None):
            cache.add(f"tries:{name}", 0, timeout=60)
        elif f"tries:{name}" not in cache:
            return True
        return cache.incr(f"tries:{name}") <= 5
    except Exception:
        return False
