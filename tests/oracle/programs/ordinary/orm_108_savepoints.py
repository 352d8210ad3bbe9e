# SHOP
# BACKENDS: locmem, db
from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, connection, transaction
from shop.models import Category


def names():
    return list(Category.objects.filter(pk__gt=3).order_by("id").values_list("name", flat=True))


with transaction.atomic():
    Category.objects.create(name="a")
    cache.set("a", 1)
    try:
        with transaction.atomic():
            Category.objects.create(name="b")
            cache.set("b", 1)
            raise KeyError("b")
    except KeyError:
        print("inside", names(), cache.get_many(["a", "b"]))
    Category.objects.create(name="c")
print(names(), cache.get_many(["a", "b"]))
with transaction.atomic():
    try:
        with transaction.atomic(savepoint=False):
            Category.objects.create(name="d")
            raise KeyError("d")
    except KeyError:
        print(connection.needs_rollback, transaction.get_rollback())
    try:
        names()
    except transaction.TransactionManagementError as e:
        print(e)
print(names(), connection.needs_rollback)
with transaction.atomic():
    try:
        Category.objects.create(id=1, name="taken")
    except IntegrityError as e:
        print(e, connection.needs_rollback)
    print(names() if not connection.needs_rollback else "broken")
try:
    with transaction.atomic():
        with transaction.atomic():
            Category.objects.create(name="e")
        raise DatabaseError("out")
except DatabaseError as e:
    print(e, names())
print(connection.in_atomic_block, connection.savepoint_ids, connection.get_autocommit())
try:
    transaction.commit()
    print("committed")
    transaction.rollback()
except Exception as e:
    print(type(e).__name__, e)
with transaction.atomic():
    for call in (transaction.commit, transaction.rollback, lambda: transaction.set_autocommit(False)):
        try:
            call()
        except transaction.TransactionManagementError as e:
            print(e)
