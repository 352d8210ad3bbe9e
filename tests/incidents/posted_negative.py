"""That there is nothing is cached, and then there is something.

Right: created without a delete, "missing" stays. With one, it stays only if it is stored after the delete.
"""
import time
from django.core.cache import cache
from shop.models import Product


def swr():
    box = cache.get("box")
    if box and box[1] > time.time():
        return box[0]
    if box and not cache.add("box:lock", 1, 10):
        return box[0]
    v = Product.objects.get(pk=1).stock
    cache.set("box", (v, time.time() + 30), 600)
    cache.delete("box:lock")
    return v


def change():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("box")
    return "ok"


def negative():
    v = cache.get("p:77")
    if v is None:
        p = Product.objects.filter(name="Gold").first()
        v = p.stock if p else "missing"
        cache.set("p:77", v, 60)
    return v


def create():
    Product.objects.create(name="Gold", category_id=1, price=1, stock=9)
    cache.delete("p:77")
    return "created"


def create_no_delete():
    Product.objects.create(name="Gold", category_id=1, price=1, stock=9)
    return "created"
