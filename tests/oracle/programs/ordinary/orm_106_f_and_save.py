# SHOP
# BACKENDS: locmem
from django.core.cache import cache
from django.db import connection
from django.db.models import F, Value
from django.db.models.functions import Greatest, Least
from django.test.utils import CaptureQueriesContext
from shop.models import Order, Product

p = Product.objects.get(pk=1)
p.stock = F("stock") + 5
print(p.stock)
p.save()
p.save()
p.refresh_from_db()
print(p.stock)
p.stock = F("stock") - 1
p.save(update_fields=["stock"])
cache.set("p", Product.objects.get(pk=1))
print(cache.get("p").stock)
p.refresh_from_db()
with CaptureQueriesContext(connection) as q:
    p.stock = F("stock") * 2 + 1
    p.save(update_fields=["stock"])
print(len(q), Product.objects.get(pk=1).stock)
print(Product.objects.filter(pk__lte=3).update(stock=Greatest(F("stock") - 100, Value(0))), list(Product.objects.order_by("id").values_list("stock", flat=True)))
print(Product.objects.filter(pk=6).update(stock=Least("stock", 3), price=F("price") / 2), Product.objects.get(pk=6).price)
for call in (
    lambda: Product.objects.update(name=F("category__name")),
    lambda: Product.objects.create(name="f", price=1, category_id=1, stock=F("stock")),
    lambda: Product.objects.filter(pk=1).update(stock=F("nothing")),
    lambda: F("stock") + "x",
    lambda: Product.objects.filter(stock=F("nothing")),
    lambda: Product.objects.filter(stock__gt=F("order__quantity")).distinct().count(),
    lambda: Product.objects.filter(price__lt=F("stock") * 2, stock__range=(1, F("stock"))).count(),
    lambda: list(Order.objects.filter(total=F("quantity") * F("product__price")).values_list("id", flat=True).order_by("id")),
    lambda: (repr(F("a") + 1), repr(F("a") - F("b")), repr(-F("a")), F("a") == F("a"), hash(F("a")) == hash(F("a")), repr(Value("x")), repr(F("a").desc())),
    lambda: Product.objects.filter(pk=5).update(stock=F("stock") - 5),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
print(Product.objects.get(pk=5).stock)
