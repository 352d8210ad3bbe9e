# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0", "KEY_PREFIX": "shop"}}
import time
from django.core.cache import cache
from shop.models import Product
from shop.services import compute_dashboard_stats


def dashboard():
    """The numbers for the dashboard, never older than 600 seconds."""
    return cache.get_or_set("dashboard", compute_dashboard_stats, timeout=600)


def view(product_id):
    """Counts a view of the product's page. Returns how many there were."""
    cache.add(f"views:{product_id}", 0, timeout=None)
    return cache.incr(f"views:{product_id}")


def generation():
    """The current number of the group `prices`."""
    return cache.get_or_set("generation:prices", time.time_ns, timeout=None)


def price_list(ids):
    """The price of each product, as text, by its id; kept for 600 seconds."""
    now = generation()
    keys = {product_id: f"price:{now}:{product_id}" for product_id in ids}
    found = cache.get_many(keys.values())
    missing = [product_id for product_id in ids if keys[product_id] not in found]
    if missing:
        rows = Product.objects.filter(id__in=missing)
        fresh = {keys[row.id]: str(row.price) for row in rows}
        cache.set_many(fresh, timeout=600)
        found = found | fresh
    return {product_id: found[keys[product_id]] for product_id in ids}


def cheapest():
    """Name and price of the three cheapest; kept for 600 seconds."""
    key = f"cheapest:{generation()}"
    names = cache.get(key)
    if names is None:
        names = [f"{product.name} {product.price}" for product in Product.objects.order_by("price")[:3]]
        cache.set(key, names, timeout=600)
    return names


def change_price(product_id, price):
    try:
        cache.incr("generation:prices")
    except ValueError:
        pass
    Product.objects.filter(id=product_id).update(price=price)


print(price_list([1, 2, 4]), cheapest())
view(4)
change_price(4, "3.00")
print(price_list([1, 2, 4]), cheapest())
