import time
from django.core.cache import cache


def click():
    cache.touch("basket:ada", timeout=1800)
    return cache.get("basket:ada", "an empty basket")


cache.set("basket:ada", "the blue cup", timeout=1800)
time.sleep(1860)  # Ada was on the phone
print(click())
