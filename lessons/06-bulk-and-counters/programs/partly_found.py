from django.core.cache import cache

DATABASE = {"price:1": "4.50", "price:2": "3.90", "price:3": "12.00"}


def prices(keys):
    found = cache.get_many(keys)
    if not found:
        found = {key: DATABASE[key] for key in keys}
        cache.set_many(found, timeout=600)
    return found


cache.set("price:1", "4.50", timeout=600)
print(len(prices(["price:1", "price:2", "price:3"])))
