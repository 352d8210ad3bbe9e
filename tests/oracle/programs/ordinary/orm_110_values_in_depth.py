# SHOP
# BACKENDS: locmem
import pickle

from django.core.cache import cache
from django.db.models import F, Value
from django.db.models.functions import Lower
from shop.models import Order, Product

rows = Product.objects.order_by("id")
print(list(rows.values("pk", low=Lower("name"))[:2]), list(rows.values_list("pk", Lower("name"))[:2]))
print(list(rows.values_list("category__name", flat=True).distinct().order_by("category__name")))
print(rows.values_list(flat=True)[:3] if hasattr(rows, "none") else None)
print(list(rows.values_list()[:1]), rows.values("name").first(), rows.values_list("name", flat=True).last(), rows.values_list("name").get(pk=3))
print(list(Order.objects.values("customer__name", "product__category__name").order_by("id")[:2]))
print(list(rows.annotate(double=F("stock") * 2).values("double", "name")[:1]), list(rows.values(x=F("stock") + 1, y=Value("c"))[:1]))
named = rows.values_list("id", "name", named=True)[0]
print(type(named).__name__, named.name, named._fields, named._asdict(), named == (1, "Green tea"))
print(dict(rows.values_list("id", "name")[:2]), rows.values("name").count(), rows.values("id", "name").filter(id=2), rows.values("name").exists())
cache.set("values", rows.values("id", "stock")[:2])
cache.set("flat", rows.values_list("id", flat=True)[:2])
print(cache.get("values"), type(cache.get("values")).__name__, cache.get("flat"))
revived = pickle.loads(pickle.dumps(rows.values_list("id", flat=True)))
print(list(revived), type(revived).__name__)
query = pickle.loads(pickle.dumps(rows.filter(stock=0).query))
again = Product.objects.all()
again.query = query
print(list(again))
for call in (lambda: rows.values_list("id", "name", flat=True), lambda: rows.values_list("id", flat=True, named=True), lambda: rows.values("id").update(stock=3), lambda: rows.values("id").delete(), lambda: rows.values("id").only("name"), lambda: rows.values("id").select_related("category"), lambda: rows.values("stock").values_list("name", flat=True)[0], lambda: rows.values("category").values("name")[0], lambda: rows.values(id=F("stock")), lambda: rows.values("id").get_or_create(id=1), lambda: rows.values("name", "name")[0]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
