from functools import lru_cache

from django.core.cache import cache
from shop.models import Product


@lru_cache
def price_memo(number):
    return str(Product.objects.get(id=number).price)


def price_cached(number):
    return cache.get_or_set(f"price:{number}", lambda: str(Product.objects.get(id=number).price), timeout=60)


print(price_memo(4), price_cached(4))
Product.objects.filter(id=4).update(price="9.00")
cache.delete("price:4")
print(price_memo(4), price_cached(4))
