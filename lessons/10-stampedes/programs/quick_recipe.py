import time
from django.core.cache import cache
from shop.services import search_products


def found_teas():
    teas = cache.get("teas")
    if teas is None:
        if cache.add("teas:lock", 1, timeout=10):
            teas = search_products("tea")
            cache.set("teas", teas, timeout=30)
            cache.delete("teas:lock")
        else:
            time.sleep(0.5)
            teas = cache.get("teas")
    return teas
