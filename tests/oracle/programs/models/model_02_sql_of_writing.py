# SHOP
# BACKENDS: locmem
from django.db import connection, transaction
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def show(action):
    with CaptureQueriesContext(connection) as captured:
        result = action()
    print(result)
    for query in captured.captured_queries:
        print("   ", query["sql"])


def change():
    p = Product.objects.get(pk=4)
    p.stock -= 1
    p.save()
    p.save(update_fields=["stock"])


def blocks():
    with transaction.atomic():
        Category.objects.create(name="one")
        with transaction.atomic():
            Category.objects.create(name="two")
        try:
            with transaction.atomic():
                Category.objects.create(name="three")
                raise ValueError
        except ValueError:
            pass


for action in (
    lambda: Category.objects.create(name="New"),
    change,
    lambda: Product.objects.filter(pk=1).update(stock=F("stock") - 1, name="Greener"),
    lambda: Product.objects.filter(category__name="Cups").update(stock=3),
    lambda: Product.objects.update(stock=F("stock") * 2),
    lambda: Customer.objects.get_or_create(name="Zoe", defaults={"email": "z@x"}),
    lambda: Customer.objects.get_or_create(name="Zoe"),
    lambda: Customer.objects.update_or_create(name="Zoe", defaults={"email": "y@x"}),
    lambda: Customer.objects.bulk_create([Customer(name="a", email="a"), Customer(name="b", email="b")]),
    lambda: Customer.objects.bulk_update([Customer(pk=1, name="A", email="x")], ["name"]),
    lambda: Customer.objects.filter(name="a").delete(),
    lambda: Order.objects.get(pk=1).delete(),
    lambda: Order.objects.filter(status="new").delete(),
    lambda: Order.objects.filter(customer__name="Grace").delete(),
    lambda: Category.objects.get(name="New").delete(),
):
    show(action)
with CaptureQueriesContext(connection) as captured:
    blocks()
print([query["sql"].split()[0] for query in captured.captured_queries], Category.objects.filter(name__in=["one", "two", "three"]).count())
