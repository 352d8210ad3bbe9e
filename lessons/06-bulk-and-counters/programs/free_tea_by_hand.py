from django.core.cache import cache

cache.set("visitors", 0, timeout=None)


def visit():
    number = cache.get("visitors") + 1
    cache.set("visitors", number, timeout=None)
    return number == 100
