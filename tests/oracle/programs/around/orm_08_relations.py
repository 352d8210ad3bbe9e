# SHOP
# BACKENDS: locmem
from django.db import connection
from django.db.models import Count, Prefetch
from django.db.models.deletion import ProtectedError
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

c = Category.objects.get(pk=1)
print(c.product_set.count(), c.product_set.filter(stock__gt=0).exists(), c.product_set.create(name="new", price=1).category_id, c.product_set.all().last().name)
try:
    c.delete()
except ProtectedError as e:
    print(e.args[0], len(e.protected_objects))
with CaptureQueriesContext(connection) as queries:
    for category in Category.objects.prefetch_related(Prefetch("product_set", queryset=Product.objects.filter(stock__gt=5).order_by("id"), to_attr="there")):
        print(category, [p.pk for p in category.there])
print(len(queries))
with CaptureQueriesContext(connection) as queries:
    for order in Order.objects.select_related("product__category", "customer").order_by("id")[:3]:
        print(order, order.product.category, order.customer)
print(len(queries))
with CaptureQueriesContext(connection) as queries:
    customers = list(Customer.objects.prefetch_related("order_set__product").order_by("id")[:2])
    print([[o.product.name for o in customer.order_set.all()] for customer in customers])
print(len(queries))
p = Product.objects.get(pk=2)
p.category = Category.objects.get(pk=1)
print(p.category_id, p.category.name)
p.category_id = 2
print(p.category.pk)
try:
    p.category = 3
except ValueError as e:
    print(e)
try:
    Product(name="x", category=Category(name="unsaved"), price=1).save()
except ValueError as e:
    print(e)
print(Product.category.field.name, Category._meta.get_field("name").max_length, [f.name for f in Product._meta.get_fields()], Product._meta.label_lower)
