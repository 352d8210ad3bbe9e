from django.core.cache import cache

cache.set("visits:Ada", 5, timeout=60)


def visit():
    return cache.incr("visits:Ada")
