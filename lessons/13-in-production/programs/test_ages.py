import time
from django.core.cache import cache

table = {"pot": "12.00"}


def price():
    return cache.get_or_set("price:pot", lambda: table["pot"], timeout=600)


def page():
    return cache.get_or_set("page:pot", lambda: f"Pot {price()}", timeout=600)


price()
table["pot"] = "9.00"
time.sleep(590)
page()
time.sleep(590)
print(page())
