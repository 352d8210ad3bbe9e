# SHOP
# BACKENDS: locmem
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from shop.models import Category, Product

try:
    with transaction.atomic():
        try:
            Product.objects.create(pk=1, name="x", category_id=1, price=1)
        except IntegrityError as e:
            print("caught", e)
        Category.objects.count()
except TransactionManagementError as e:
    print(type(e).__name__, e)
print(Category.objects.count())
with transaction.atomic():
    try:
        with transaction.atomic():
            Category.objects.create(pk=1, name="twice")
    except IntegrityError as e:
        print(e)
    print(Category.objects.create(name="kept").pk > 3, transaction.get_rollback())
try:
    transaction.set_rollback(True)
except TransactionManagementError as e:
    print(e)
try:
    with transaction.atomic():
        transaction.commit()
except TransactionManagementError as e:
    print(e)
try:
    with transaction.atomic():
        transaction.set_autocommit(False)
except TransactionManagementError as e:
    print(e)
transaction.set_autocommit(False)
Category.objects.create(name="by hand")
transaction.rollback()
Category.objects.create(name="by hand 2")
transaction.commit()
transaction.set_autocommit(True)
print(list(Category.objects.filter(name__startswith="by").values_list("name", flat=True)))
try:
    with transaction.atomic(savepoint=False):
        with transaction.atomic(savepoint=False):
            raise KeyError("x")
except KeyError as e:
    print(e, connection.in_atomic_block, connection.needs_rollback)
with transaction.atomic():
    Category.objects.create(name="outer")
    try:
        with transaction.atomic(savepoint=False):
            raise KeyError("y")
    except KeyError:
        print(connection.needs_rollback)
        transaction.set_rollback(False)
print(Category.objects.filter(name="outer").exists())
