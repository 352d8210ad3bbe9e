import time
from django.core.cache import cache
from shop.models import Product

away = {"until": 0}


def price():
    if time.monotonic() < away["until"]:
        return from_database()
    try:
        found = cache.get("price:4")
        if found is None:
            found = from_database()
            cache.set("price:4", found, timeout=600)
        return found
    except Exception:
        return from_database()


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
