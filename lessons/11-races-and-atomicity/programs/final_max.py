from django.core.cache import cache

cache.set("record", 10, timeout=None)


def score(points):
    if points > cache.get("record"):
        cache.set("record", points, timeout=None)
