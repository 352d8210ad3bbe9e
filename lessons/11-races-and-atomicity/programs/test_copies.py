from django.core.cache import cache

cache.set_many({"left": "tea", "right": "cup"}, timeout=None)


def to_right():
    cache.set("right", cache.get("left"), timeout=None)


def to_left():
    cache.set("left", cache.get("right"), timeout=None)
