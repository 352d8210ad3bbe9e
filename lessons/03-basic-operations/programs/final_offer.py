from django.core.cache import cache

cache.set("offer", "tea", timeout=600)


def read():
    if "offer" in cache:
        return cache.get("offer")
    return "no offer"


def end():
    cache.delete("offer")
    return "ended"
