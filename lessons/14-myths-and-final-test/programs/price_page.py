from django.core.cache import cache
from shop.models import Product


def price(number):
    key = f"price:{number}"
    found = cache.get(key)
    if found is None:
        found = Product.objects.get(id=number).price
        cache.set(key, found, timeout=3600)
    return found


def change_price(number, amount):
    Product.objects.filter(id=number).update(price=amount)
    cache.delete(f"price:{number}")
