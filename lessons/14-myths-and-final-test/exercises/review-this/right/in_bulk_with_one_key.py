# It looks with `get_many` and stores with `set_many`.

from django.core.cache import cache
from shop.services import recommend_products


def recommendations(customer_id):
    key = f"recommendations:{customer_id}"
    found = cache.get_many([key])
    if not found:
        found = {key: recommend_products(customer_id)}
        cache.set_many(found, timeout=600)
    return found[key]


print(recommendations(1))
print(recommendations(2))
