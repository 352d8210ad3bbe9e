import time
from django.core.cache import cache


def put(name, product):
    cache.set(f"basket:{name}", [product], timeout=1800)


def click(name):
    """A click keeps the basket for another half hour."""
    cache.touch(f"basket:{name}")


put("ada", "Blue cup")
for minute in range(10):
    time.sleep(60)
    click("ada")
time.sleep(360)
print(cache.get("basket:ada"))
