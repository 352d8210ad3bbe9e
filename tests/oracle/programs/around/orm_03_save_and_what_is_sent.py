# SHOP
# BACKENDS: locmem
from decimal import Decimal

from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def sent(action):
    with CaptureQueriesContext(connection) as queries:
        result = action()
    print([q["sql"] for q in queries.captured_queries], result)


p = Product.objects.get(pk=1)
sent(lambda: p.save())
sent(lambda: p.save(update_fields=["stock"]))
sent(lambda: p.save(update_fields=[]))
sent(lambda: Product.objects.filter(pk=1).update(stock=F("stock") - 1, name="n"))
sent(lambda: Product(pk=1, name="x", category_id=1, price=1).save())
sent(lambda: Customer.objects.create(name="Z", email="z@z").pk)
sent(lambda: Customer.objects.filter(name="Z").delete())
sent(lambda: Product.objects.filter(stock__lt=0).delete())
sent(lambda: Category.objects.get_or_create(name="new")[1])
sent(lambda: Category.objects.get_or_create(name="new")[1])
sent(lambda: Category.objects.update_or_create(name="new", defaults={"name": "newer"})[1])
sent(lambda: Product.objects.select_related("category").get(pk=2).category.name)
sent(lambda: [o.product.name for o in Order.objects.filter(pk__lte=2)])
sent(lambda: len(Category.objects.prefetch_related("product_set")))
sent(lambda: Product.objects.exists())
sent(lambda: Product.objects.in_bulk([1, 2]).keys())
sent(lambda: Product.objects.only("name").get(pk=3).stock)
