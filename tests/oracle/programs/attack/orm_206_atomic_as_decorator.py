# SHOP
# BACKENDS: locmem
import asyncio
import contextlib

from django.db import IntegrityError, connection, transaction
from shop.models import Category, Product


@transaction.atomic
def bare(name):
    """Doc."""
    Category.objects.create(name=name)
    if name == "bad":
        raise ValueError(name)
    return connection.in_atomic_block


@transaction.atomic(durable=True)
def durable(name):
    return bare(name)


@transaction.atomic("default", savepoint=False)
def named(name):
    return bare(name)


@transaction.non_atomic_requests
def view(request):
    return None


names = lambda: list(Category.objects.filter(pk__gt=3).order_by("id").values_list("name", flat=True))
print(bare("a"), durable("b"), named("c"), bare.__name__, bare.__doc__, bare.__wrapped__.__name__, names())
for call in (lambda: bare("bad"), lambda: durable("bad"), lambda: named("bad")):
    try:
        call()
    except ValueError as e:
        print("ValueError", e, names())
with transaction.atomic():
    for call in (lambda: durable("d"), lambda: bare("e")):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)
print(names(), view._non_atomic_requests)
a = transaction.atomic()
print(type(a).__name__, a.using, a.savepoint, a.durable, isinstance(a, contextlib.ContextDecorator))
with a:
    with a:
        Category.objects.create(name="reused")
print(names())
try:
    with transaction.atomic("other"):
        pass
except Exception as e:
    print(type(e).__name__, e)
for call in (transaction.commit, transaction.rollback, transaction.get_connection, lambda: transaction.set_autocommit(False), lambda: transaction.get_rollback()):
    try:
        print(type(call()).__name__)
    except Exception as e:
        print(type(e).__name__, e)
print(transaction.get_autocommit())
Category.objects.create(name="manual")
transaction.rollback()
transaction.set_autocommit(True)
print("manual" in names())
with transaction.atomic():
    for call in (transaction.commit, transaction.rollback, lambda: transaction.set_autocommit(True)):
        try:
            call()
        except Exception as e:
            print(type(e).__name__, e)


@transaction.atomic
async def co():
    return connection.in_atomic_block


print(asyncio.iscoroutinefunction(co))
with transaction.mark_for_rollback_on_error():
    pass
