import time
from django.core.cache import cache


def load_basket(customer):
    time.sleep(1)
    return []  # nothing in it yet


def basket(customer):
    items = cache.get(f"basket:{customer}")
    if not items:
        items = load_basket(customer)
        cache.set(f"basket:{customer}", items, timeout=60)
    return items


for click in range(4):
    basket("ada")
