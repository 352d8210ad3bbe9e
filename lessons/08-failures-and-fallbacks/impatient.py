import time
from django.core.cache import cache
from shop.models import Product

away = {"until": 0}


def price():
    found = None
    if time.monotonic() >= away["until"]:
        try:
            found = cache.get("price:4")
        except Exception:
            away["until"] = time.monotonic() + 10
    return found or str(Product.objects.get(id=4).price)
