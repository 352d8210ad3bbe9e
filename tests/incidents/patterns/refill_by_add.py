"""An entry that is filled with `add` after a miss, and a change that deletes it.

Right: it is a cached value and no lock, so deleting it is nothing. The old value may still come after the delete.
"""
import random, time
from django.core.cache import cache
from shop.models import Product
from shop.services import fetch_weather

def read_add():
    v = cache.get("p")
    if v is None:
        v = Product.objects.get(pk=1).stock
        cache.add("p", v, 60)
    return v
def change():
    Product.objects.filter(pk=1).update(stock=1)
    cache.delete("p")
    return "ok"
def weather_add():
    v = cache.get("w")
    if v is None:
        v = fetch_weather("Oslo")
        cache.add("w", v, 60)
    return v["degrees"]
def forget():
    cache.delete("w")
    return "ok"
def gos():
    return cache.get_or_set("p", lambda: Product.objects.get(pk=1).stock, 60)
# expect: add refill, delete | [["read_add"],["change"]] | redis | of 10 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: add refill, delete, jumps | [["read_add"],["change"]] | redis jumps | of 15 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
# expect: weather add, forget | [["weather_add"],["forget"]] | redis | of 3
# expect: weather add twice jumps | [["weather_add"],["weather_add"]] | redis jumps | of 100 | recomputations 98 slow work done twice | recomputations-at-once 24 slow work done twice
# expect: get_or_set, delete | [["gos"],["change"]] | redis | of 15 | serialisable 1 stale refill | cache-equals-database 1 stale refill | no-lost-update 1 stale refill
