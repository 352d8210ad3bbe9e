# SHOP
# BACKENDS: locmem, db, redis
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from shop.models import Category, Product

log = []
with transaction.atomic():
    transaction.on_commit(lambda: (cache.delete("p"), log.append("outer")))
    cache.set("p", "inside")
    try:
        with transaction.atomic():
            transaction.on_commit(lambda: log.append("inner"))
            cache.set("q", 1)
            raise ValueError
    except ValueError:
        pass
    log.append("end")
    print(cache.get("q"), connection.in_atomic_block, len(connection.run_on_commit))
print(log, cache.get("p"))
try:
    with transaction.atomic():
        Category.objects.create(pk=1, name="again")
except IntegrityError as e:
    print(type(e).__name__, e)
with transaction.atomic():
    try:
        Category.objects.create(pk=1, name="again")
    except IntegrityError:
        pass
    try:
        print(cache.get("p"), Category.objects.count())
    except transaction.TransactionManagementError as e:
        print("broken:", e)
    transaction.set_rollback(True)
print(transaction.get_autocommit(), Category.objects.count())
sid = None
with transaction.atomic():
    Product.objects.filter(pk=1).update(stock=1)
    sid = transaction.savepoint()
    Product.objects.filter(pk=1).update(stock=2)
    transaction.savepoint_rollback(sid)
print(Product.objects.get(pk=1).stock)
transaction.on_commit(lambda: print("at once"))
with transaction.atomic(durable=True):
    try:
        with transaction.atomic(durable=True):
            pass
    except RuntimeError as e:
        print(e)
