from django.core.cache import cache
from shop import services


def tips(customer):
    key = f"tips:{customer}"
    found = cache.get(key)
    if found is None:
        found = services.recommend_products(customer)
        cache.set(key, found, timeout=600)
    return found


print(tips(1))
