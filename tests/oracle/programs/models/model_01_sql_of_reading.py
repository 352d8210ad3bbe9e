# SHOP
# BACKENDS: locmem
from django.db import connection
from django.db.models import Avg, Count, F, Max, Q, Sum
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def show(action):
    with CaptureQueriesContext(connection) as captured:
        result = action()
    print(result)
    for query in captured.captured_queries:
        print("   ", query["sql"])


for action in (
    lambda: Product.objects.get(pk=1),
    lambda: list(Product.objects.filter(category_id=1, stock__gt=5)),
    lambda: list(Product.objects.filter(category_id=1).filter(stock__gt=5).order_by("-price", "name")),
    lambda: list(Product.objects.exclude(stock=0).values_list("name", flat=True)),
    lambda: Product.objects.filter(name__icontains="tea").count(),
    lambda: Product.objects.filter(price__lte="5.00").exists(),
    lambda: Product.objects.first(),
    lambda: Product.objects.order_by("price").last(),
    lambda: list(Product.objects.order_by("id")[1:3]),
    lambda: list(Product.objects.filter(category__name="Cups")),
    lambda: list(Order.objects.select_related("product__category").filter(status="new")),
    lambda: list(Customer.objects.filter(order__status="paid").distinct()),
    lambda: Product.objects.aggregate(Sum("stock"), n=Count("id")),
    lambda: list(Order.objects.values("status").annotate(n=Count("id"), most=Max("total")).order_by("status")),
    lambda: list(Customer.objects.annotate(n=Count("order")).filter(n__gt=0).order_by("-n", "id").values_list("name", "n")),
    lambda: list(Product.objects.filter(Q(stock=0) | Q(price__gt=30))),
    lambda: list(Product.objects.filter(~Q(category_id=1), stock__lt=F("price"))),
    lambda: Product.objects.in_bulk([1, 4]),
    lambda: list(Product.objects.filter(pk__in=[])),
    lambda: list(Product.objects.filter(stock__range=(1, 20), name__startswith="G")),
    lambda: list(Product.objects.only("name").filter(pk=1)),
    lambda: Product.objects.get(pk=1).category,
    lambda: Category.objects.get(pk=2).product_set.count(),
    lambda: list(Category.objects.prefetch_related("product_set")),
    lambda: Order.objects.filter(product__category__name="Tea").aggregate(Avg("quantity")),
    lambda: list(Product.objects.filter(id__in=Order.objects.filter(status="paid").values("product"))),
    lambda: list(Product.objects.filter(name="O'Neil")),
):
    show(action)
print(Product.objects.filter(name="x", stock__gt=1).query)
print(Product.objects.order_by("-id")[:2].query)
