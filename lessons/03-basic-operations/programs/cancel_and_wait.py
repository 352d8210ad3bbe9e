import time
from django.core.cache import cache

orders = ["tea", "cup", "pot"]  # the table of orders


def page():
    count = cache.get("orders")
    if count is None:
        count = len(orders)
        cache.set("orders", count, timeout=600)
    return count


page()
orders.remove("pot")  # cancelled

for minute in range(0, 13, 3):
    print("minute", minute, "the page says", page())
    time.sleep(180)
