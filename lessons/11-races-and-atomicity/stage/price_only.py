# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
from django.core.cache import cache
from shop.models import Product


def count_visit(day):
    """Which visitor of the day is this?"""
    visits = cache.get(f"visits:{day}", 0) + 1
    cache.set(f"visits:{day}", visits, timeout=172800)
    return visits


def price_of(number):
    """The price of a product, cached for an hour."""
    key = f"price:{number}"
    price = cache.get(key)
    if price is None:
        price = Product.objects.get(id=number).price
        cache.add(key, price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.set(f"price:{number}", Product.objects.get(id=number).price, timeout=3600)


print(count_visit("monday"), price_of(4))
