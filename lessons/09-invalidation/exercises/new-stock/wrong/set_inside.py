# It stores the new stock inside the transaction, which can still be rolled back.
# draws: The delivery broke off before its commit

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def stock_of(number):
    key = f"stock:{number}"
    stock = cache.get(key)
    if stock is None:
        stock = Product.objects.get(id=number).stock
        cache.add(key, stock, timeout=3600)
    return stock


def deliver(number, stock):
    with transaction.atomic():
        Product.objects.filter(id=number).update(stock=stock)
        cache.set(f"stock:{number}", stock, timeout=3600)
