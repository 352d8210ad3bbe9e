import time
from django.core.cache import cache

TOKENS = iter(["a3f", "9c7"])  # in your own program: uuid4().hex


def page(name):
    generation = cache.get_or_set("generation", lambda: next(TOKENS), None)
    key = f"prices:{generation}:{name}"
    found = cache.get(key)
    if found is None:
        found = f"the list {key}"
        cache.set(key, found, timeout=600)
    return found


page("cups")
page("tea")
time.sleep(60)
cache.set("generation", next(TOKENS), None)
print(page("cups"))
print(page("cups"))
time.sleep(540)
print("the end")
