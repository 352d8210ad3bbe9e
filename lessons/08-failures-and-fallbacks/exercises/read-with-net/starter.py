from django.core.cache import cache


def read(key, default=None):
    return cache.get(key, default)


print(read("motto", "Tea first"))
