import time
from django.core.cache import cache


def remind(order_id):
    first = cache.add(f"reminded:{order_id}", "yes", timeout=60)
    if first:
        print("mail for order", order_id)


remind(4)
time.sleep(40)
remind(4)
remind(5)
time.sleep(40)
remind(4)
