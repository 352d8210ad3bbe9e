from django.core.cache import cache
from shop.services import recommend_products


def tips(customer):
    found = cache.get("tips")
    if found is None:
        found = (customer, recommend_products(customer))
        cache.set("tips", found, timeout=600)
    return found[0]
