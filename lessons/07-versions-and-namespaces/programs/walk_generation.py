import time
from django.core.cache import cache

cache.set("generation", 1, timeout=None)


def page(name):
    key = f"prices:{cache.get('generation')}:{name}"
    found = cache.get(key)
    if found is None:
        found = f"the list {key}"
        cache.set(key, found, timeout=600)
    return found


page("cups")
page("tea")
time.sleep(60)
cache.incr("generation")
print(page("cups"))
print(page("cups"))
time.sleep(540)
print("the end")
