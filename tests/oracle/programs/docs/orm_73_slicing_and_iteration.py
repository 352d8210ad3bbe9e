# SHOP
# BACKENDS: locmem
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Order, Product

qs = Product.objects.order_by("id")
with CaptureQueriesContext(connection) as q:
    print(qs[0], qs[1:3], qs[::2], qs[:4][1:], len(q))
    if qs:
        print(len(q), len(qs), qs[0], len(q))
    print(qs.exists(), qs.count(), qs.first(), len(q))
    print(list(qs.iterator(chunk_size=2))[:1], len(q), qs.contains(qs[3]), len(q))
for bad in (lambda: qs[-1], lambda: qs["a"], lambda: qs[99], lambda: Product.objects.order_by("id")[99], lambda: qs[:2].filter(pk=1), lambda: qs[:2].order_by("name"), lambda: qs[:2].last(), lambda: qs.get(pk__in=[1, 2]), lambda: qs.contains("x"), lambda: qs.in_bulk(field_name="name"), lambda: qs[:3].in_bulk([1]), lambda: qs.earliest(), lambda: qs.aggregate("x"), lambda: qs.filter(5), lambda: qs.filter(pk="x"), lambda: qs.values_list("id", "name", flat=True), lambda: qs.only("nope"), lambda: qs.values("nope"), lambda: qs.bulk_create([Product(name="x")], batch_size=-1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(qs.in_bulk([1, 99]), qs.in_bulk([]), sorted(qs.in_bulk()), qs.none(), qs.none().count(), list(qs.reverse()[:2]))
print(qs.filter(pk__in=Order.objects.values("product")).count(), qs.filter(pk__in=[]).count(), qs.filter(category=1, stock__range=(1, 100)))
print(qs.values_list("category__name", flat=True).distinct().order_by("category__name"), qs.order_by("-category__name", "price").first(), qs.order_by("?").count())
print(bool(qs.filter(name__iexact="GREEN TEA")), qs.filter(name__regex=r"^B.*[ap]$"), qs.filter(name__istartswith="b", price__lte=12).values("name"))
print(str(qs.filter(stock__gt=5).only("name").query))
print(qs == qs.all(), qs.query is qs.all().query, repr(qs.filter(pk=1)), qs.model, qs.db, qs.ordered)
