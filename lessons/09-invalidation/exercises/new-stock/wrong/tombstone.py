# deliver leaves a mark for three seconds, while nobody stores; who was held up for longer stores the old number.

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    stock = cache.get(f"stock:{number}")
    if stock is None:
        stock = Product.objects.get(id=number).stock
        if not cache.get(f"changed:{number}"):
            cache.add(f"stock:{number}", stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
    cache.set(f"changed:{number}", True, timeout=3)
    cache.delete(f"stock:{number}")
