# SHOP
# BACKENDS: locmem, filebased, redis
from django.core.cache import cache
from django.db import connection
from django.db.models import Count, F, Prefetch, Q
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product

querysets = {
    "all": Product.objects.all(),
    "filtered": Product.objects.filter(Q(stock=0) | Q(price__gt=10)).order_by("-price"),
    "sliced": Product.objects.order_by("id")[1:3],
    "related": Product.objects.select_related("category").order_by("id")[:1],
    "annotated": Category.objects.annotate(n=Count("product")).order_by("id"),
    "prefetched": Category.objects.prefetch_related("product_set").order_by("id"),
    "only": Product.objects.only("name").order_by("id")[:2],
    "none": Product.objects.none(),
    "reverse": Category.objects.get(pk=2).product_set.order_by("id"),
    "f": Product.objects.filter(stock__gt=F("price")).order_by("id"),
    "union": Product.objects.filter(pk=1).union(Product.objects.filter(pk=2)).order_by("id"),
    "dates": Order.objects.order_by("id").values_list("status", flat=True).distinct().order_by("status"),
}
with CaptureQueriesContext(connection) as q:
    for name, queryset in querysets.items():
        before = len(q)
        cache.set(name, queryset)
        stored = len(q) - before
        kept = cache.get(name)
        print(name, type(kept).__name__, stored, list(kept), len(q) - before - stored, queryset._result_cache is None, kept._result_cache is None)
kept = cache.get("annotated")
print([c.n for c in kept], [c.n for c in kept.filter(n__gt=1)])
print(cache.get("all").filter(pk=1).count(), cache.get("filtered").first(), cache.get("reverse").count())
cache.set("manager", Product.objects.all().filter(pk__in=[1, 2]))
Product.objects.filter(pk=1).update(name="late")
print([p.name for p in cache.get("manager").order_by("id")], [p.name for p in cache.get("all")][:1])
for value in (Product.objects, Product, Product.objects.all().query, Product.objects.iterator()):
    try:
        cache.set("odd", value)
        print(type(cache.get("odd")).__name__)
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
