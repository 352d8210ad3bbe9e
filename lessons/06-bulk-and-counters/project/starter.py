# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats


def dashboard():
    """The numbers for the dashboard, never older than 600 seconds."""
    return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=600)


def price_list(ids):
    """The price of each product, as text, by its id; kept for 600 seconds."""
    prices = {}
    for product_id in ids:
        price = cache.get(f"price:{product_id}")
        if price is None:
            price = str(Product.objects.get(id=product_id).price)
            cache.set(f"price:{product_id}", price, timeout=600)
        prices[product_id] = price
    return prices


def view(product_id):
    """Counts a view of the product's page. Returns how many there were."""
    key = f"views:{product_id}"
    views = cache.get(key, 0) + 1
    cache.set(key, views, timeout=None)
    return views


def most_viewed(ids):
    """The ids, the most viewed first."""
    return sorted(ids, key=lambda product_id: -cache.get(f"views:{product_id}", 0))


print(dashboard()["orders"], "orders")
print(price_list([1, 2, 4]))
for product_id in [4, 1, 4]:
    view(product_id)
print(most_viewed([1, 2, 4]))
