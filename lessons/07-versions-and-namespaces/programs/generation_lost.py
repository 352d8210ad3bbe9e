import time
from django.core.cache import cache


def key(name):
    return f"prices:{cache.get_or_set('generation', 1)}:{name}"


cache.set(key("cups"), "12.00, the old price", timeout=3600)
cache.incr("generation")  # the price changes
print("after the change:", cache.get(key("cups")))
time.sleep(301)
print("five minutes later:", cache.get(key("cups")))
