# SHOP
# BACKENDS: locmem, redis
from functools import partial

from django.core.cache import cache
from django.db import connection, transaction
from shop.models import Product


def say(text):
    print("ran", text)


def fail():
    raise ValueError("hook")


transaction.on_commit(lambda: say("at once"))
with transaction.atomic():
    transaction.on_commit(partial(say, "first"))
    try:
        with transaction.atomic():
            transaction.on_commit(partial(say, "lost"))
            raise KeyError
    except KeyError:
        pass
    with transaction.atomic():
        transaction.on_commit(partial(say, "inner"))
    print(len(connection.run_on_commit), "wait")
print(len(connection.run_on_commit))
try:
    with transaction.atomic():
        transaction.on_commit(fail)
        transaction.on_commit(partial(say, "never"))
except ValueError as e:
    print(type(e).__name__, e)
with transaction.atomic():
    transaction.on_commit(fail, robust=True)
    transaction.on_commit(partial(say, "after a robust one"))
try:
    transaction.on_commit("no function")
except TypeError as e:
    print(e)
with transaction.atomic():
    transaction.on_commit(lambda: transaction.on_commit(partial(say, "nested")))
with transaction.atomic():
    cache.set("price", "new")
    Product.objects.filter(pk=1).update(price=99)
    transaction.set_rollback(True)
print(cache.get("price"), Product.objects.get(pk=1).price)
try:
    with transaction.atomic():
        Product.objects.filter(pk=1).update(price=1)
        transaction.on_commit(partial(say, "never"))
        raise RuntimeError("out")
except RuntimeError as e:
    print(e, Product.objects.get(pk=1).price)


@transaction.atomic
def buy(pk):
    Product.objects.filter(pk=pk).update(stock=1)
    transaction.on_commit(lambda: cache.delete(f"product:{pk}"))
    return cache.get(f"product:{pk}")


cache.set("product:1", "old")
print(buy(1), cache.get("product:1"))
