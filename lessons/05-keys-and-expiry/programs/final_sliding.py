import time
from django.core.cache import cache


def visit():
    seen = cache.get("session")
    if seen is None:
        seen = 0
    cache.set("session", seen + 1, timeout=100)
    return seen + 1


for wait in [0, 90, 90, 110, 90]:
    time.sleep(wait)
    number = visit()
print(number)
