"""A value in a dictionary of the module, lru_cache, and a global counter.

Right: threads share them. A global that is read before a step and written after it loses counts; nobody drops what the others' change made old.
"""
import functools
from django.core.cache import cache
from shop.models import Product
_memo = {}


def read():
    if "stock" not in _memo:
        _memo["stock"] = Product.objects.get(pk=1).stock
    return _memo["stock"]


def write():
    Product.objects.filter(pk=1).update(stock=0)
    _memo.pop("stock", None)
    return "ok"


def write_no_pop():
    Product.objects.filter(pk=1).update(stock=0)
    return "ok"


@functools.lru_cache
def name():
    return Product.objects.get(pk=1).stock


def read_lru():
    return name()


def write_lru():
    Product.objects.filter(pk=1).update(stock=0)
    name.cache_clear()
    return "ok"
_hits = 0


def hit_global():
    global _hits
    n = _hits
    cache.get("x")
    _hits = n + 1
    return _hits
