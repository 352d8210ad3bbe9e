import time
from django.core.cache import cache


def job():
    cache.set_many({"price:1": "4.50", "price:2": "3.90"})


job()  # it runs every ten minutes
time.sleep(360)
print(len(cache.get_many(["price:1", "price:2"])))
