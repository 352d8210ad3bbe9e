# It adds under another key.

from django.core.cache import cache
from shop.models import Product


def price():
    price = cache.get("price-of-1")
    if price is None:
        price = Product.objects.get(id=1).price
        cache.add("price-of-1", price, timeout=1 * 60)
    return price


print(price())
