from django.core.cache import cache
from django.db import transaction
from shop.models import Order


def page():
    count = cache.get("orders")
    if count is None:
        count = Order.objects.count()
        cache.set("orders", count, timeout=600)
    return count


def cancel():
    Order.objects.filter(pk=3).delete()
    transaction.on_commit(lambda: cache.delete("orders"))
