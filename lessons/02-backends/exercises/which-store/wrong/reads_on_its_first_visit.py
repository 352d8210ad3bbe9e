# On its first visit to a product each process asks the database, and then uses what the store has.
# draws: Eight visitors asked for one price

# CACHES: {"shared": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import caches
from shop.models import Product
from shop.services import fetch_exchange_rates

local, shared = caches["default"], caches["shared"]
visited = set()


def rates(base):
    return local.get_or_set(f"rates:{base}", lambda: fetch_exchange_rates(base), timeout=3600)


def price(product_id):
    key = f"price:{product_id}"
    found = shared.get(key)
    if found is None or product_id not in visited:
        visited.add(product_id)
        found = shared.get_or_set(key, Product.objects.get(id=product_id).price, timeout=600)
    return found


def change_price(product_id, amount):
    Product.objects.filter(id=product_id).update(price=amount)
    shared.delete(f"price:{product_id}")
