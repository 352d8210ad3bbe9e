# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Order, Product

with CaptureQueriesContext(connection) as q:
    p = Product.objects.defer("name", "stock").get(pk=1)
    print(sorted(p.get_deferred_fields()), repr(p.__dict__.get("name")), len(q))
    p.price = 7
    p.save()
    print(len(q), sorted(q.captured_queries[-1]["sql"].split(" WHERE")[0].split('"')))
    p.name = "set by hand"
    print(sorted(p.get_deferred_fields()))
    p.save()
    print(sorted(q.captured_queries[-1]["sql"].split(" WHERE")[0].split('"')))
    print(str(p), len(q))
    p.refresh_from_db()
    print(sorted(p.get_deferred_fields()), len(q))
    o = Order.objects.select_related("product").only("status", "product__name").get(pk=1)
    print(o.status, o.product.name, len(q), o.product.price, len(q), o.total, len(q))
    print(list(Product.objects.only("name").values("stock")[:1]), Product.objects.only("name").only("stock").get(pk=2).get_deferred_fields() == {"name", "price", "category_id"})
    print(Product.objects.defer("name").defer("price").get(pk=2).get_deferred_fields() == {"name", "price"}, sorted(Product.objects.only("name", "price").defer("name").get(pk=2).get_deferred_fields()), Product.objects.defer("name").defer(None).get(pk=2).get_deferred_fields())
    cache.set("only", list(Product.objects.only("name").order_by("id")[:2]))
    before = len(q)
    kept = cache.get("only")
    print([p.name for p in kept], len(q) - before, [p.stock for p in kept], len(q) - before)
Product.objects.filter(pk=3).delete()
late = Product.objects.only("name").get(pk=6)
Product.objects.filter(pk=6).update(stock=77)
print(late.stock)
cache.set("late", Product.objects.only("name").get(pk=4))
Order.objects.filter(product=4).delete()
Product.objects.filter(pk=4).delete()
try:
    cache.get("late").stock
except Product.DoesNotExist as e:
    print(e)
for call in (lambda: Order.objects.select_related("product").only("status").first(), lambda: Order.objects.select_related("product").defer("product").first(), lambda: Product.objects.only("category__name").first().name, lambda: Product.objects.defer("id").get(pk=1).pk):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
