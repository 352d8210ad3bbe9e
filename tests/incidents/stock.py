"""Two sales that the database computes, each in a transaction, and a cached number that the program computes from what it had read before.

Right: the rows wait for each other and lose nothing; the cached number may be of the sale before.
"""
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from shop.models import Product
def sell():
    with transaction.atomic():
        p = Product.objects.get(pk=1)
        if p.stock < 1: return "none"
        Product.objects.filter(pk=1).update(stock=F("stock") - 1, price=p.price + 1)
    cache.set("stock", p.stock - 1, None)
    return "sold"
def reprice():
    Product.objects.filter(pk=2).update(price=1)
    return "ok"
