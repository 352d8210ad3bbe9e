import time
from django.core.cache import cache

rates = {"USD": 1.1}


def rate():
    return cache.get_or_set("rate", lambda: rates["USD"], timeout=100)


def table():
    return cache.get_or_set("table", lambda: rate() * 2, timeout=50)


table()
rates["USD"] = 2.0
time.sleep(60)
old = table()
time.sleep(45)
print(old, table())
