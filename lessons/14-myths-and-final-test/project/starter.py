# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats


def dashboard_stats():
    """The numbers for the dashboard, never older than 600 seconds."""
    return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=600)


def price_of(number):
    """The price of a product, cached for an hour."""
    price = cache.get(f"price:{number}")
    if price is None:
        price = Product.objects.get(id=number).price
        cache.set(f"price:{number}", price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    cache.delete(f"price:{number}")


print(dashboard_stats()["orders"], price_of(4))
