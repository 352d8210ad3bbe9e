# SHOP
# BACKENDS: locmem
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from shop.models import Category, Order, Product


def attempt(action):
    try:
        with transaction.atomic():
            print(action())
    except (DatabaseError, ValueError) as e:
        print(type(e).__name__, e)


attempt(lambda: Product.objects.filter(pk=5).update(stock=F("stock") - 2))
attempt(lambda: Category.objects.create(id=1, name="again"))
attempt(lambda: Product.objects.create(name=None, price=1, category_id=1))
attempt(lambda: Order.objects.filter(pk=1).update(total=None))
attempt(lambda: Product.objects.create(name="x", price=1, category_id=99).pk)
attempt(lambda: Product(name="x", price=1, category=Category(name="unsaved")).save())
try:
    Product.objects.filter(pk=1).update(category_id=77)
except IntegrityError as e:
    print("IntegrityError", e)
print(Product.objects.get(pk=5).stock, Product.objects.count(), Category.objects.count())
with transaction.atomic():
    try:
        Category.objects.create(id=2, name="again")
    except IntegrityError as e:
        print(type(e).__name__)
    try:
        print(Category.objects.count())
    except transaction.TransactionManagementError as e:
        print(e)
print(Category.objects.count())
