# SHOP
# BACKENDS: locmem, redis
import logging
import sys

from django.core.cache import cache
from django.db import transaction
from shop.models import Product

class Short(logging.Formatter):
    def formatException(self, info):
        return f"{info[0].__name__}"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short("%(name)s: %(message)s"))
logging.getLogger().addHandler(handler)
order = []


def hook(name):
    def inner():
        order.append((name, cache.get("k"), Product.objects.get(pk=1).stock))

    return inner


print(transaction.on_commit(hook("now")), order.pop())
with transaction.atomic():
    transaction.on_commit(hook("first"))
    Product.objects.filter(pk=1).update(stock=1)
    cache.set("k", "v")
    transaction.on_commit(hook("second"), using="default")
    with transaction.atomic():
        transaction.on_commit(hook("inner"))
    print(order)
print(order)
order.clear()


def robust():
    raise ValueError("robust fails")


with transaction.atomic():
    transaction.on_commit(robust, robust=True)
    transaction.on_commit(hook("after"))
print(order)
order.clear()


@transaction.atomic
def fails():
    transaction.on_commit(hook("never"))
    raise RuntimeError("rolled back")


try:
    fails()
except RuntimeError as e:
    print(e, order)
for bad in (None, "text", 5):
    try:
        transaction.on_commit(bad)
    except TypeError as e:
        print(e)
with transaction.atomic():
    transaction.set_rollback(True)
    transaction.on_commit(hook("lost"))
print(order)


@transaction.atomic(durable=True)
def durable():
    return transaction.get_connection().in_atomic_block


print(durable(), durable.__name__)
try:
    with transaction.atomic():
        durable()
except RuntimeError as e:
    print(e)
try:
    transaction.on_commit(hook("x"), using="other")
except Exception as e:
    print(type(e).__name__, e)
with transaction.non_atomic_requests(lambda: None) if False else transaction.atomic(using="default"):
    print(transaction.get_connection().alias)
