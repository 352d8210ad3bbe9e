# SHOP
# BACKENDS: locmem
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

calls = []


def email():
    calls.append(1)
    return "called@x"


with CaptureQueriesContext(connection) as q:
    print(Customer.objects.get_or_create(name="Ada", defaults={"email": email}), len(q), calls)
    print(Customer.objects.get_or_create(name="Alan", defaults={"email": email})[0].email, len(q), calls)
    print(Customer.objects.get_or_create(name__iexact="ALAN", defaults={"name": "Other"}), len(q))
    print(Customer.objects.get_or_create(name__startswith="Zed", defaults={"name": "Zed B", "email": "z"}), len(q))
    print(Customer.objects.update_or_create(name="Alan", defaults={"email": email})[0].email, len(q), calls)
    print(Customer.objects.update_or_create(name="New", defaults={"email": "d"}, create_defaults={"email": "c"})[0].email, len(q))
    print(Customer.objects.update_or_create(email="c", defaults={"name": "Newer"}), len(q))
print([e["sql"].split()[0] for e in q.captured_queries])
try:
    Order.objects.get_or_create(status="paid")
except Order.MultipleObjectsReturned as e:
    print(e)
try:
    Order.objects.update_or_create(status="paid", defaults={"status": "x"})
except Order.MultipleObjectsReturned as e:
    print(e)
tea = Category.objects.get(pk=1)
made, new = tea.product_set.get_or_create(name="Oolong", defaults={"price": 5})
print(made, new, made.category_id, made.stock, repr(made.price))
made, new = tea.product_set.update_or_create(name="Oolong", defaults={"stock": F("stock") + 2})
print(new, tea.product_set.get(name="Oolong").stock)
try:
    Product.objects.get_or_create(name="No category")
except Exception as e:
    print(type(e).__name__, e)
print(Product.objects.filter(name="No category").exists(), Customer.objects.count())
