# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats


def dashboard():
    """The numbers for the dashboard, never older than 600 seconds."""
    return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=600)


def price_list(ids):
    """The price of each product, as text, by its id; kept for 600 seconds."""
    found = cache.get_many([f"price:{product_id}" for product_id in ids])
    missing = [product_id for product_id in ids if f"price:{product_id}" not in found]
    if missing:
        rows = Product.objects.filter(id__in=missing)
        fresh = {f"price:{row.id}": str(row.price) for row in rows}
        cache.set_many(fresh, timeout=600)
        found = found | fresh
    return {product_id: found[f"price:{product_id}"] for product_id in ids}


def view(product_id):
    """Counts a view of the product's page. Returns how many there were."""
    key = f"views:{product_id}"
    cache.add(key, 0, timeout=None)
    return cache.incr(key)


def most_viewed(ids):
    """The ids, the most viewed first."""
    views = cache.get_many([f"views:{product_id}" for product_id in ids])
    return sorted(ids, key=lambda product_id: -views.get(f"views:{product_id}", 0))


print(dashboard()["orders"], "orders")
print(price_list([1, 2, 4]))
for product_id in [4, 1, 4]:
    view(product_id)
print(most_viewed([1, 2, 4]))
