# It swaps the two names where they are assigned, and nothing else.

# CACHES: {"shared": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import caches
from shop.models import Product
from shop.services import fetch_exchange_rates

shared, local = caches["default"], caches["shared"]


def rates(base):
    found = shared.get(f"rates:{base}")
    if found is None:
        found = fetch_exchange_rates(base)
        shared.set(f"rates:{base}", found, timeout=3600)
    return found


def price(product_id):
    found = local.get(f"price:{product_id}")
    if found is None:
        found = Product.objects.get(id=product_id).price
        local.set(f"price:{product_id}", found, timeout=600)
    return found


def change_price(product_id, amount):
    Product.objects.filter(id=product_id).update(price=amount)
    local.delete(f"price:{product_id}")


print(rates("EUR"), price(1))
