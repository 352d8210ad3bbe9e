"""Two transfers lock the same two rows in opposite order.

Right: one of them may be the victim of a deadlock; without one nothing is lost in the database, but the cache may have the older number.
"""
from django.db import transaction, OperationalError
from django.db.models import F
from django.core.cache import cache
from shop.models import Product
def move(a, b):
    with transaction.atomic():
        x = Product.objects.select_for_update().get(pk=a)
        y = Product.objects.select_for_update().get(pk=b)
        x.stock -= 1; y.stock += 1
        x.save(); y.save()
    cache.set(f"stock:{a}", x.stock); cache.set(f"stock:{b}", y.stock)
    return "moved"
