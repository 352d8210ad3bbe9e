# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.db.models import Count, Prefetch, prefetch_related_objects
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

with CaptureQueriesContext(connection) as q:
    orders = list(Order.objects.select_related("customer", "product__category").order_by("id"))
    print([(o.customer.name, o.product.category.name) for o in orders], len(q))
with CaptureQueriesContext(connection) as q:
    customers = list(Customer.objects.prefetch_related("order_set__product").order_by("id"))
    print([[o.product.name for o in c.order_set.all()] for c in customers], len(q))
    print(customers[0].order_set.filter(status="paid").count(), len(q))
rows = list(Product.objects.order_by("id")[:2])
prefetch_related_objects(rows, "category", Prefetch("order_set", Order.objects.order_by("-id"), to_attr="recent"))
with CaptureQueriesContext(connection) as q:
    print([(p.category.name, [o.id for o in p.recent]) for p in rows], len(q))
cache.set("rows", rows)
with CaptureQueriesContext(connection) as q:
    print([(p.category.name, [o.id for o in p.recent]) for p in cache.get("rows")], len(q))
for bad in (lambda: list(Product.objects.prefetch_related("nope")), lambda: list(Product.objects.select_related("nope")), lambda: list(Product.objects.select_related("order")), lambda: list(Product.objects.select_related("name"))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(Product.objects.select_related("category").select_related(None).query.select_related, Order.objects.select_related().query.select_related)
print([c.n for c in Category.objects.prefetch_related("product_set").annotate(n=Count("product")).order_by("id")])
category = Category.objects.prefetch_related("product_set").get(pk=1)
category.product_set.create(name="New", price=1)
print(len(category.product_set.all()), category.product_set.count())
