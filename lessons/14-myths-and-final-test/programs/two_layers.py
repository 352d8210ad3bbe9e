import time
from django.core.cache import cache

database = {"price": "12.00"}


def price():
    return cache.get_or_set("price", lambda: database["price"], timeout=600)


def page():
    return cache.get_or_set("page", lambda: f"costs {price()}", timeout=600)


price()
database["price"] = "15.00"
time.sleep(599)
page()
time.sleep(599)
print("after", 599 + 599, "seconds the page says: it", page())
