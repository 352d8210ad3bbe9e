# Only the beginning of a name is part of the key.
# draws: `ada` had used up her tries, and `adam`, who hadn't tried yet, was turned away.

from django.core.cache import cache


def may_try(name):
    key = f"tries:{name[:2]}"
    try:
        cache.add(key, 0, timeout=60)
        return cache.incr(key) <= 5
    except Exception:
        return False
