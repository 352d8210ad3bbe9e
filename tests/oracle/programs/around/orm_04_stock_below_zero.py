# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.db.models import F
from shop.models import Category, Customer, Order, Product


def tried(name, action):
    try:
        with transaction.atomic():
            print(name, action())
    except Exception as e:
        print(name, type(e).__name__, e)
    print("  stock", Product.objects.get(pk=1).stock)


tried("update", lambda: Product.objects.filter(pk=1).update(stock=-5))
tried("F", lambda: Product.objects.filter(pk=1).update(stock=F("stock") - 1000))


def saved():
    p = Product.objects.get(pk=1)
    p.stock = -1
    p.save()


def decremented():
    p = Product.objects.get(pk=1)
    p.stock = F("stock") - 1000
    p.save(update_fields=["stock"])


tried("save", saved)
tried("save F", decremented)
tried("create", lambda: Product.objects.create(name="x", category_id=1, price=1, stock=-1))
tried("bulk_create", lambda: Product.objects.bulk_create([Product(name="x", category_id=1, price=1, stock=-1)]))
tried("bulk_update", lambda: Product.objects.bulk_update([Product(pk=1, stock=-2)], ["stock"]))
tried("update_or_create", lambda: Product.objects.update_or_create(pk=1, defaults={"stock": -3}))
tried("get_or_create", lambda: Product.objects.get_or_create(name="nope", defaults={"stock": -3, "category_id": 1, "price": 1}))
tried("text", lambda: Product.objects.filter(pk=1).update(stock="many"))
tried("none", lambda: Product.objects.filter(pk=1).update(stock=None))
tried("float", lambda: Product.objects.filter(pk=1).update(stock=3.7))
tried("quantity", lambda: Order.objects.create(customer_id=1, product_id=1, quantity=-1, total=1))
tried("full_clean", lambda: Product(name="x", category_id=1, price=1, stock=-1).full_clean())
