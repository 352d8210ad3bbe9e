# SHOP
import pickle

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product

cache.set("p", Product.objects.only("name").get(pk=1))
with CaptureQueriesContext(connection) as queries:
    p = cache.get("p")
    if p:
        print(p.name, sorted(p.get_deferred_fields()), p.stock, sorted(p.get_deferred_fields()), p._state.adding, p._state.db)
print(len([q for q in queries.captured_queries if "shop_product" in q["sql"]]))
cache.set("q", Product.objects.filter(stock__gt=0).order_by("id")[:3])
with CaptureQueriesContext(connection) as queries:
    q = cache.get("q")
    if q is not None:
        print(type(q).__name__, [x.pk for x in q], len(q), q[0].name)
print(len([x for x in queries.captured_queries if "shop_product" in x["sql"]]))
cache.set("values", list(Product.objects.order_by("id").values("id", "price")[:2]))
print(cache.get("values"))
with_category = Product.objects.select_related("category").get(pk=1)
cache.set("c", with_category)
with CaptureQueriesContext(connection) as queries:
    c = cache.get("c")
    print(c and c.category.name, len([x for x in queries.captured_queries if "shop_category" in x["sql"]]))
Product.objects.filter(pk=1).update(name="other")
old = cache.get("c")
if old:
    print(old.name, old == Product.objects.get(pk=1), hash(old) == hash(1))
    old.refresh_from_db()
    print(old.name)
    old.delete()
    print(old.pk, cache.get("c").pk, Product.objects.filter(pk=1).exists())
