from django.core.cache import cache
from django.db import transaction

cache.set("price:4", "12.00")
transaction.on_commit(lambda: cache.delete("price:4"))
print("outside:", cache.get("price:4"))
cache.set("price:4", "12.00")
with transaction.atomic():
    transaction.on_commit(lambda: cache.delete("price:4"))
    print("inside:", cache.get("price:4"))
print("after:", cache.get("price:4"))
