# SHOP
# BACKENDS: locmem
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product

with CaptureQueriesContext(connection) as captured:
    list(Product.objects.filter(category__name="Tea").order_by("-price")[:2])
    Product.objects.filter(pk=1).exists()
    Product.objects.count()
    Product.objects.get(pk=2).category
    Product.objects.filter(stock=0).update(stock=3)
    Category.objects.create(name="New")
    Category.objects.filter(name="New").delete()
    Product.objects.select_related("category").only("name", "category__name").get(pk=1)
    Order.objects.filter(customer__name__icontains="a").first()
    Product.objects.in_bulk([1, 2])
for query in captured:
    print(query["sql"])
print(len(captured), captured.captured_queries[0]["sql"][:30], sorted(captured[0]))
