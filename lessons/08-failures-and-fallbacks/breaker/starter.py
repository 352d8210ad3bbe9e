import time
from django.core.cache import cache
from shop.models import Product

away = {"until": 0}


def price():
    try:
        found = cache.get("price:4")
    except Exception:
        return from_database()
    if found is None:
        found = from_database()
        try:
            cache.set("price:4", found, timeout=600)
        except Exception:
            pass
    return found


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
