# Each try gives the counter a new minute, so one that goes on trying never gets in.

from django.core.cache import cache


def allowed(name):
    key = f"tries:{name}"
    if cache.add(key, 1, timeout=60):
        return True
    tries = cache.incr(key)
    cache.touch(key, 60)
    return tries <= 5
