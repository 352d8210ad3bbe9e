from django.core.cache import cache
from shop.models import Product


def price_of(number):
    price = cache.get(f"price:{number}")
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(f"price:{number}", price, timeout=60)
    return price


print(price_of(4), price_of(4))
