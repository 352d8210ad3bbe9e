from django.core.cache import cache

cache.set("basket", [], timeout=None)


def put(thing):
    things = cache.get("basket")
    things.append(thing)
    cache.set("basket", things, timeout=None)
