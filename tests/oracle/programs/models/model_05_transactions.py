# SHOP
# BACKENDS: db
from django.db import connection, transaction
from shop.models import Category


def names():
    return list(Category.objects.filter(pk__gt=3).order_by("pk").values_list("name", flat=True))


with transaction.atomic():
    a = transaction.savepoint_create() if hasattr(transaction, "savepoint_create") else transaction.savepoint()
    Category.objects.create(name="a")
    b = connection.savepoint()
    Category.objects.create(name="b")
    transaction.savepoint_rollback(b)
    Category.objects.create(name="c")
    transaction.savepoint_commit(b)
    print(names())
    with transaction.atomic(savepoint=False):
        Category.objects.create(name="d")
print(names())
try:
    with transaction.atomic():
        Category.objects.create(name="outer")
        try:
            with transaction.atomic(savepoint=False):
                Category.objects.create(name="inner")
                raise ValueError("spoils the outer block")
        except ValueError as e:
            print(e)
        print(transaction.get_rollback())
        try:
            names()
        except transaction.TransactionManagementError as e:
            print(e)
finally:
    print(names())
heard = []
with transaction.atomic():
    transaction.on_commit(lambda: heard.append("outer"))
    with transaction.atomic():
        transaction.on_commit(lambda: heard.append("inner"))
        transaction.set_rollback(True)
    transaction.on_commit(lambda: heard.append((connection.in_atomic_block, names())))
    Category.objects.create(name="e")
    print(heard)
print(heard)
for bad in (lambda: transaction.on_commit("x"), lambda: transaction.on_commit(print, using="other"), lambda: transaction.get_rollback(), transaction.atomic(lambda: transaction.commit()), transaction.atomic(lambda: transaction.set_autocommit(False))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
transaction.set_autocommit(False)
Category.objects.create(name="by hand")
print(transaction.get_autocommit(), connection.in_atomic_block)
try:
    transaction.on_commit(print)
except transaction.TransactionManagementError as e:
    print(e)
transaction.rollback()
Category.objects.create(name="kept by hand")
with transaction.atomic():
    Category.objects.create(name="inside")
transaction.commit()
transaction.set_autocommit(True)
print(names(), transaction.get_autocommit())


@transaction.atomic
def add(name):
    Category.objects.create(name=name)
    if name == "bad":
        raise KeyError(name)
    return name


for name in ("good", "bad"):
    try:
        print(add(name))
    except KeyError as e:
        print("KeyError", e)
print(names()[-1])
