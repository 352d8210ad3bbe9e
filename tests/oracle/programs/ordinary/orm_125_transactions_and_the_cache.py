# SHOP
from django.core.cache import cache
from django.db import connection, transaction
from shop.models import Product

log = []


def change(pk, name, fail=False, when="now"):
    with transaction.atomic():
        Product.objects.filter(pk=pk).update(name=name)
        if when == "now":
            cache.set(f"name:{pk}", name)
        else:
            transaction.on_commit(lambda: cache.set(f"name:{pk}", name))
        if fail:
            raise ValueError(name)


for pk, name, fail, when in ((1, "one", False, "now"), (1, "uno", True, "now"), (2, "two", False, "later"), (2, "due", True, "later")):
    try:
        change(pk, name, fail, when)
    except ValueError as e:
        print("rolled back", e)
    print(pk, Product.objects.get(pk=pk).name, cache.get(f"name:{pk}"))
with transaction.atomic():
    cache.set("outer", 1)
    sid = transaction.savepoint()
    cache.set("inner", 1)
    cache.delete("outer")
    transaction.savepoint_rollback(sid)
    print(cache.get("outer"), cache.get("inner"))
print(cache.get("outer"), cache.get("inner"))
with transaction.atomic():
    cache.set("k", 1)
    cache.incr("k", 5)
    cache.add("l", 2)
    transaction.set_rollback(True)
print(cache.get("k"), cache.get("l"))
