from django.core.cache import cache


def offer():
    cache.set("offer", "tea", timeout=0)
    return cache.get("offer")
