from uuid import uuid4
from django.core.cache import cache
from shop.models import Product


def key_of(product_id):
    generation = cache.get_or_set("generation", lambda: uuid4().hex, timeout=None)
    return f"price:{generation}:{product_id}"


def page():
    price = cache.get(key_of(4))
    if price is None:
        price = str(Product.objects.get(id=4).price)
        cache.set(key_of(4), price, timeout=600)
    return price


print(page())
