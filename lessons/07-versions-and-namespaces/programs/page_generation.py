from django.core.cache import cache
from shop.models import Product

cache.set("generation", 1, timeout=None)


def page():
    key = f"price:{cache.get('generation')}:4"
    price = cache.get(key)
    if price is None:
        price = str(Product.objects.get(id=4).price)
        cache.set(key, price, timeout=600)
    return price


def change():
    Product.objects.filter(id=4).update(price="9.00")
    cache.incr("generation")
