# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats


def guarded(call, *args, **options):
    """What the cache says, or None if it is down."""
    try:
        return call(*args, **options)
    except Exception:
        return None


def dashboard_stats():
    """The numbers for the dashboard, never older than 600 seconds."""
    for _ in range(12):
        stats = guarded(cache.get, "dashboard")
        if stats is not None:
            return stats
        if guarded(cache.add, "dashboard:lock", 1, timeout=10) is not False:
            try:
                return guarded(cache.get, "dashboard") or renew()
            finally:
                guarded(cache.delete, "dashboard:lock")
        time.sleep(0.5)
    return renew()


def renew():
    stats = compute_dashboard_stats()
    guarded(cache.set, "dashboard", stats, timeout=600)
    return stats


def price_of(number):
    """The price of a product, cached for an hour."""
    price = guarded(cache.get, f"price:{number}")
    if price is None:
        price = Product.objects.get(id=number).price
        guarded(cache.set, f"price:{number}", price, timeout=3600)
    return price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
    guarded(cache.delete, f"price:{number}")


print(dashboard_stats()["orders"], price_of(4))
