from django.core.cache import cache


def price():
    try:
        found = cache.get("price:4")
        return found.upper()
    except Exception:
        return "the cache is down"


print(price())
