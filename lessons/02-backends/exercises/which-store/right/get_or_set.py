# It uses get_or_set() on both stores and writes the new price through.

# CACHES: {"shared": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import caches
from shop.models import Product
from shop.services import fetch_exchange_rates

local, shared = caches["default"], caches["shared"]


def rates(base):
    return local.get_or_set(f"rates:{base}", lambda: fetch_exchange_rates(base), 3600)


def price(product_id):
    return shared.get_or_set(f"price:{product_id}", lambda: Product.objects.get(id=product_id).price, 600)


def change_price(product_id, amount):
    Product.objects.filter(id=product_id).update(price=amount)
    shared.set(f"price:{product_id}", amount, 600)


print(rates("EUR"), price(1))
