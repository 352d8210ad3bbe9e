# SHOP
# BACKENDS: locmem, redis, filebased, db
import pickle

from django.core.cache import cache
from django.db import connection
from django.db.models import Count, F, Prefetch
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product


def queries(call):
    with CaptureQueriesContext(connection) as c:
        value = call()
    return value, len([q for q in c if "cache_table" not in q["sql"]])


qs = Product.objects.filter(stock__gt=5).order_by("id")
print(queries(lambda: cache.set("qs", qs)))
print(queries(lambda: cache.get("qs")._result_cache))
Product.objects.filter(pk=1).update(stock=0)
print([p.stock for p in cache.get("qs")], queries(lambda: len(cache.get("qs").all())), queries(lambda: cache.get("qs").filter(pk=1).count()))
cache.set("query", qs.query)
again = Product.objects.all()
again.query = cache.get("query")
print(list(again), str(again.query) == str(qs.query))
values = Product.objects.values("id", "name").order_by("id")[:2]
cache.set("values", values)
print(list(cache.get("values")), type(cache.get("values")).__name__, cache.get("values")._iterable_class.__name__)
cache.set("flat", Product.objects.values_list("id", flat=True).order_by("id"))
print(list(cache.get("flat")), 3 in cache.get("flat"))
named = Product.objects.values_list("id", "name", named=True).order_by("id")
cache.set("named list", list(named[:1]))
print(cache.get("named list"), type(cache.get("named list")[0]).__name__)
cache.set("annotated", Category.objects.annotate(n=Count("product")).order_by("id"))
print([(c.name, c.n) for c in cache.get("annotated")])
cache.set("related", Product.objects.select_related("category").order_by("id"))
print(queries(lambda: [p.category.name for p in cache.get("related")]))
cache.set("plain", list(Product.objects.order_by("id")))
print(queries(lambda: [p.category.name for p in cache.get("plain")]))
cache.set("prefetched", Category.objects.prefetch_related(Prefetch("product_set", queryset=Product.objects.order_by("-id"), to_attr="items")).order_by("id"))
print(queries(lambda: [[p.id for p in c.items] for c in cache.get("prefetched")]))
cache.set("none", Product.objects.none())
print(list(cache.get("none")), cache.get("none").count())
cache.set("manager", Category.objects.get(pk=1).product_set.order_by("id"))
print(list(cache.get("manager")))
p = Product.objects.get(pk=2)
p.extra = [1]
p.category
cache.set("p", p)
q = cache.get("p")
print(q == p, q is p, q.extra, q._state.adding, q._state.db, queries(lambda: q.category.name), sorted(q.__dict__))
deferred = Product.objects.only("name").get(pk=2)
cache.set("d", deferred)
print(queries(lambda: cache.get("d").price), cache.get("d").get_deferred_fields() == deferred.get_deferred_fields())
for bad in (Product.objects, Product.objects.iterator(), (x for x in qs), Product.objects.order_by("id").values_list("id").iterator()):
    try:
        cache.set("bad", bad)
        print("stored", type(bad).__name__)
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
print(len(pickle.dumps(qs)) > 100, pickle.loads(pickle.dumps(F("a") + 1)) == F("a") + 1)
