from django.core.cache import cache

cache.set("prices:cups", ["12.00", "34.00"])


def bump():
    return cache.incr_version("prices:cups")
