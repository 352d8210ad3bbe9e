# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats


NUMBERS = {}


def guarded(call, *args, **options):
    """What the cache says, or None if it is down."""
    try:
        return call(*args, **options)
    except Exception:
        return None


def dashboard_stats():
    """The numbers for the dashboard, never older than 600 seconds."""
    if "stats" not in NUMBERS or NUMBERS["until"] < time.time():
        NUMBERS.update(stats=compute_dashboard_stats(), until=time.time() + 600)
    return NUMBERS["stats"]


def price_of(number):
    """The price of a product, cached for an hour."""
    price = guarded(cache.get, f"price:{number}")
    if price is None:
        price = Product.objects.get(id=number).price
        guarded(cache.add, f"price:{number}", price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    guarded(cache.set, f"price:{number}", Product.objects.get(id=number).price, timeout=3600)


print(dashboard_stats()["orders"], price_of(4))
