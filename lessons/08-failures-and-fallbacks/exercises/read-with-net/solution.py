from django.core.cache import cache


def read(key, default=None):
    try:
        return cache.get(key, default)
    except Exception:
        return default


print(read("motto", "Tea first"))
