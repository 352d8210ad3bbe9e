from django.core.cache import cache


def missing(keys):
    """The keys that are not in the cache."""
    found = cache.get_many(keys)
    return [key for key in keys if found[key] is None]


cache.set_many({"price:1": "4.50", "price:2": "3.90"}, timeout=600)
print(missing(["price:1", "price:2"]))
