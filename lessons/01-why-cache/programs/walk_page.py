import time
from django.core.cache import cache


def count_orders():
    time.sleep(2)  # a slow query
    return 5


def page():
    orders = cache.get("orders")
    if orders is None:
        orders = count_orders()
        cache.set("orders", orders, timeout=60)
    return f"{orders} orders"


for pause in [0, 50, 20]:
    time.sleep(pause)
    print(page())
