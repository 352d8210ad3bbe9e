from django.core.cache import cache
from shop.services import recommend_products


def recommended(customer):
    key = "recommended"
    products = cache.get(key)
    if products is None:
        products = recommend_products(customer)
        cache.set(key, products, timeout=600)
    return products


print("customer 1:", recommended(1))
print("customer 2:", recommended(2))
