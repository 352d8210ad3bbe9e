"""Whole objects in the cache: a row, a response, an object of one's own. Their `repr` does not say all that is in them.

Right: the old price in an old object is as wrong as the old price itself, and what was taken from a stored object's stock is lost as any other update.
"""
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpResponse
from shop.models import Product

class Offer:
    def __init__(self, price):
        self.price = price

@dataclass
class Card:
    product: Product

def row():
    p = cache.get("p")
    if p is None:
        p = Product.objects.get(pk=1)
        cache.set("p", p, 60)
    return str(p.price)

def rows():
    p = cache.get("p")
    if p is None:
        p = list(Product.objects.filter(pk=1))
        cache.set("p", p, 60)
    return str(p[0].price)

def queryset():
    p = cache.get("p")
    if p is None:
        p = Product.objects.filter(pk=1)
        cache.set("p", p, 60)
    return str(p[0].price)

def response():
    p = cache.get("p")
    if p is None:
        p = HttpResponse(str(Product.objects.get(pk=1).price))
        cache.set("p", p, 60)
    return p.content.decode()

def own():
    p = cache.get("p")
    if p is None:
        p = Offer(Product.objects.get(pk=1).price)
        cache.set("p", p, 60)
    return str(p.price)

def card():
    p = cache.get("p")
    if p is None:
        p = Card(Product.objects.get(pk=1))
        cache.set("p", p, 60)
    return str(p.product.price)

def change():
    Product.objects.filter(pk=1).update(price=7)
    cache.delete("p")
    return "ok"

def give_row():
    return Product.objects.get(pk=1)

def give_rows():
    return Product.objects.filter(pk=1)

class Slots:
    __slots__ = ("price",)

def give_slots():
    found = Slots()
    found.price = Product.objects.get(pk=1).price
    return found

class Ring:
    pass

def give_ring():
    """its address is another each time, which is no difference"""
    ring = Ring()
    ring.me = [ring, (n for n in range(3))]
    cache.set("seen", 1, None)
    return ring

def change_twice():
    Product.objects.filter(pk=1).update(price=6)
    Product.objects.filter(pk=1).update(price=7)
    return "ok"

cache.set("held", Product(id=9, name="Kept", price=1, stock=10), None)

def reserve(n):
    p = cache.get("held")
    p.stock -= n
    cache.set("held", p, None)
    return "ok"
# expect: row | [["row"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: rows | [["rows"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: queryset | [["queryset"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: response | [["response"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: object of one's own | [["own"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: dataclass | [["card"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: a row is returned that never was to be seen alone | [["give_row"],["change_twice"]] | redis | of 3 | serialisable 1 steps in between
# expect: stock of a stored row | [["reserve",1],["reserve",2]] | redis | of 6 | serialisable 4 lost update | no-lost-update 4 lost update
# expect: rows | [["give_rows"],["change_twice"]] | redis | of 3 | serialisable 1 steps in between
# expect: slots | [["give_slots"],["change_twice"]] | redis | of 3 | serialisable 1 steps in between
# expect: ring | [["give_ring"],["give_ring"]] | redis | of 2
