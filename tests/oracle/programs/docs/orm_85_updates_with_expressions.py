# SHOP
# BACKENDS: locmem, redis
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Concat, Greatest, Least, Lower, Upper
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product

print(Product.objects.filter(category__name="Tea").update(price=F("price") + Decimal("0.50"), name=Upper("name")))
print(list(Product.objects.filter(category__name="Tea").values_list("name", "price").order_by("id")))
print(Product.objects.update(stock=Greatest(F("stock") - 100, Value(0))), list(Product.objects.values_list("stock", flat=True).order_by("id")))
print(Order.objects.filter(Exists(Product.objects.filter(pk=OuterRef("product_id"), stock=0))).update(status="late"), Order.objects.filter(status="late").count())
print(Product.objects.filter(pk=4).update(name=Concat(F("name"), Value(" (new)"))), Product.objects.get(pk=4).name)
print(Product.objects.update(stock=Case(When(pk=1, then=Value(11)), When(Q(pk=2) | Q(name__startswith="Glass"), then=F("stock") + 1), default=F("stock"))), list(Product.objects.values_list("stock", flat=True).order_by("id")))
newest = Order.objects.filter(product=OuterRef("pk")).order_by("-id").values("quantity")[:1]
print(Product.objects.filter(order__isnull=False).distinct().count(), Product.objects.annotate(q=Subquery(newest)).filter(q__gt=1).values_list("id", "q").order_by("id"))
p = Product.objects.get(pk=5)
p.stock = F("stock") + 2
p.name = Lower("name")
with CaptureQueriesContext(connection) as q:
    p.save(update_fields=["stock", "name"])
print(len(q), Product.objects.get(pk=5).stock, Product.objects.get(pk=5).name)
rows = list(Product.objects.filter(pk__in=[1, 2]).order_by("pk"))
for r in rows:
    r.stock = F("stock") * 2
print(Product.objects.bulk_update(rows, ["stock"]), list(Product.objects.filter(pk__in=[1, 2]).values_list("stock", flat=True).order_by("pk")))
for bad in (lambda: Product.objects.update(stock=F("category__id")), lambda: Product.objects.create(name="x", category_id=1, price=1, stock=F("stock")), lambda: Product.objects.filter(stock=F("nope")), lambda: Product.objects.update(nope=1), lambda: Product.objects.update(stock=Sum("stock")), lambda: F("a") + None and Product.objects.filter(stock=F("stock") + "x").count()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
