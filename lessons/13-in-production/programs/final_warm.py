import time
from django.core.cache import cache

cache.set("report", "old", timeout=30)


def warm_up():
    cache.get_or_set("report", "new", timeout=600)


warm_up()
time.sleep(40)
print(cache.get("report", "cold"))
