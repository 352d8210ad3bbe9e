from django.core.cache import cache

EMPTY = []


def put(customer, item):
    """How many things are in the basket now?"""
    try:
        basket = cache.get(f"basket:{customer}", EMPTY)
        basket.append(item)
        cache.set(f"basket:{customer}", basket, timeout=3600)
    except Exception:
        return "no cache"
    return len(basket)


print([put("ada", "cup"), put("ada", "pot"), put("ben", "tea")])
