# SHOP
# BACKENDS: locmem, db
from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, connection, transaction
from shop.models import Category, Product

log = []


def hook(name):
    return lambda: log.append(name)


with transaction.atomic():
    transaction.on_commit(hook("outer"))
    try:
        with transaction.atomic():
            transaction.on_commit(hook("inner lost"))
            cache.set("inner", 1)
            raise ValueError
    except ValueError:
        pass
    with transaction.atomic():
        transaction.on_commit(hook("inner kept"))
        with transaction.atomic(savepoint=False):
            transaction.on_commit(hook("no savepoint"))
    print(log, cache.get("inner"), connection.in_atomic_block, len(connection.savepoint_ids))
print(log)
log.clear()
try:
    with transaction.atomic():
        transaction.on_commit(hook("never"))
        try:
            with transaction.atomic(savepoint=False):
                raise KeyError("x")
        except KeyError:
            print("needs rollback", connection.needs_rollback)
        try:
            Product.objects.count()
        except Exception as e:
            print(type(e).__name__, e)
        transaction.on_commit(hook("after"))
except Exception as e:
    print(type(e).__name__, e)
print(log)
transaction.on_commit(hook("at once"))
print(log, connection.get_autocommit(), transaction.get_autocommit())


def raises():
    log.append("raises")
    raise RuntimeError("hook")


for robust in (False, True):
    log.clear()
    try:
        with transaction.atomic():
            Category.objects.create(name=f"robust {robust}")
            transaction.on_commit(raises, robust=robust)
            transaction.on_commit(hook("second"))
    except RuntimeError as e:
        print("RuntimeError", e)
    print(robust, log, Category.objects.filter(name__startswith="robust").count())
log.clear()
with transaction.atomic():
    transaction.on_commit(lambda: transaction.on_commit(hook("nested hook")))

    def opens():
        with transaction.atomic():
            transaction.on_commit(hook("in atomic of hook"))
            Category.objects.create(name="from hook")
        log.append("hook done")

    transaction.on_commit(opens)
print(log, Category.objects.filter(name="from hook").exists())
for bad in (None, 5, "x"):
    try:
        transaction.on_commit(bad)
    except Exception as e:
        print(type(e).__name__, e)
with transaction.atomic():
    sid = transaction.savepoint() if hasattr(transaction, "savepoint") else transaction.savepoint_create()
    transaction.on_commit(hook("after savepoint"))
    transaction.savepoint_rollback(sid)
    transaction.on_commit(hook("after rollback"))
    print(len(connection.run_on_commit))
print(log[-2:])
