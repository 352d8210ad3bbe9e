# change_price() reads the product, changes it and saves it; the rest is get_or_set().

# CACHES: {"shared": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from functools import partial

from django.core.cache import cache, caches
from shop.models import Product
from shop.services import fetch_exchange_rates


def rates(base):
    return cache.get_or_set(f"rates:{base}", partial(fetch_exchange_rates, base), 3600)


def price(product_id):
    key = f"price:{product_id}"
    if (found := caches["shared"].get(key)) is None:
        found = Product.objects.values_list("price", flat=True).get(pk=product_id)
        caches["shared"].set(key, found, 600)
    return found


def change_price(product_id, amount):
    product = Product.objects.get(pk=product_id)
    product.price = amount
    product.save(update_fields=["price"])
    caches["shared"].delete_many([f"price:{product_id}"])


print(rates("EUR"), price(1))
