from django.core.cache import cache
from shop.services import recommend_products

for customer in [1, 2, 1, 2, 1]:
    key = f"recommended:{customer}"
    products = cache.get(key)
    if products is None:
        products = recommend_products(customer)
        cache.set(key, products, timeout=600)
