# CACHES: {"default": {"KEY_PREFIX": "shop"}}
from django.core.cache import cache
from shop.models import Product


def price_of(product_id):
    key = f"price:{product_id}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=product_id).price
        cache.set(key, price, timeout=600)
    return price


print(price_of(1))
print(price_of(1))
