import time
from django.core.cache import cache

computed = []


def page(name):
    value = cache.get("page")
    if cache.add("page:fresh", 1, timeout=30) or value is None:
        computed.append(name)
        cache.set("page", name, timeout=120)
    return value


for name, wait in [("a", 20), ("b", 20), ("c", 40), ("d", 200), ("e", 0)]:
    page(name)
    time.sleep(wait)
print(computed)
