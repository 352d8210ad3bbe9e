from django.core.cache import cache


def may_try(name):
    cache.add(f"tries:{name}", 0, timeout=60)
    return cache.incr(f"tries:{name}") <= 5


print(may_try("ada"))
