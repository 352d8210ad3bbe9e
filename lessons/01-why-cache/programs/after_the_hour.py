import time
from django.core.cache import cache
from shop.models import Order


def orders():
    count = cache.get("orders")
    if count is None:
        count = Order.objects.count()
        cache.set("orders", count, timeout=3600)
    return count


print(orders())
Order.objects.create(customer_id=4, product_id=1, quantity=1, total="4.50")
time.sleep(1800)
print(orders())
time.sleep(1801)
print(orders())
