# SHOP
# BACKENDS: locmem
from django.db import connection
from django.db.models import Count, F, Q, Sum
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product


def sql(call):
    with CaptureQueriesContext(connection) as q:
        try:
            call()
        except Exception as e:
            print(type(e).__name__)
    for entry in q.captured_queries:
        print("  ", entry["sql"].replace('"shop_product".', "p.").replace('"', ""))


for name, call in (
    ("get", lambda: Product.objects.get(pk=1)),
    ("two", lambda: list(Product.objects.filter(stock__gt=1, price__lte=5).exclude(name="x"))),
    ("or", lambda: list(Product.objects.filter(Q(stock=1) | Q(stock=2), ~Q(name="x")).values_list("id"))),
    ("join", lambda: list(Product.objects.filter(category__name="Tea").values("name", "category__name"))),
    ("many", lambda: list(Category.objects.filter(product__stock=0).distinct().values("id"))),
    ("count", lambda: Product.objects.filter(stock=0).count()),
    ("exists", lambda: Product.objects.filter(stock=0).exists()),
    ("first", lambda: Product.objects.filter(stock=0).first()),
    ("last", lambda: Product.objects.values("id").last()),
    ("in", lambda: list(Product.objects.filter(pk__in=[1, 2], name__in=["a"]).values("id"))),
    ("subquery", lambda: list(Product.objects.filter(category__in=Category.objects.filter(name="Tea")).values("id"))),
    ("text", lambda: list(Product.objects.filter(name__startswith="50%_", name__iexact="x", name__icontains="y").values("id"))),
    ("range", lambda: list(Product.objects.filter(stock__range=(1, 2), name__isnull=False).order_by("-name", "id").values("id")[2:5])),
    ("annotate", lambda: list(Category.objects.annotate(n=Count("product")).values_list("name", "n"))),
    ("having", lambda: list(Category.objects.annotate(n=Count("product")).filter(n__gt=1).values("id"))),
    ("group", lambda: list(Product.objects.values("category").annotate(s=Sum("stock")).order_by("s"))),
    ("aggregate", lambda: Product.objects.filter(stock__gt=0).aggregate(Sum("stock"), n=Count("id"))),
    ("related", lambda: list(Order.objects.select_related("customer").only("status", "customer__name"))),
    ("f", lambda: Product.objects.filter(stock__gt=F("price")).update(stock=F("stock") - 1, name="x")),
    ("create", lambda: Category.objects.create(name="c")),
    ("save", lambda: Category(pk=1, name="T").save()),
    ("update fields", lambda: Category.objects.get(pk=1).save(update_fields=["name"])),
    ("delete", lambda: Category.objects.filter(name="c").delete()),
    ("bulk", lambda: Category.objects.bulk_create([Category(name="1"), Category(name="2")])),
    ("in bulk", lambda: Category.objects.in_bulk([1, 2])),
    ("get_or_create", lambda: Category.objects.get_or_create(name="goc")),
    ("prefetch", lambda: list(Customer.objects.filter(pk=1).prefetch_related("order_set"))),
    ("none", lambda: list(Category.objects.none())),
    ("alias", lambda: list(Product.objects.alias(n=Count("order")).filter(n=0).order_by("id").values("id"))),
):
    print(name)
    sql(call)
