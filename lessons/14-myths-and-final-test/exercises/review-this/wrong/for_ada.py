# It computes Ada's list for everybody.

from django.core.cache import cache
from shop.services import recommend_products


def recommendations(customer_id):
    key = f"recommendations:{customer_id}"
    names = cache.get(key)
    if names is None:
        names = recommend_products(1)
        cache.set(key, names, timeout=600)
    return names


print(recommendations(1))
print(recommendations(2))
