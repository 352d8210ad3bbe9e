# SHOP
# BACKENDS: locmem, redis, memcached, db, filebased
from decimal import Decimal

from django.core.cache import cache
from django.db.models import F, Sum
from shop.models import Order, Product

rows = list(Product.objects.order_by("id").values("id", "name", "price"))
cache.set("rows", rows, 60)
print(cache.get("rows") == rows, type(cache.get("rows")[0]["price"]).__name__)
cache.set("names", list(Product.objects.order_by("name").values_list("name", flat=True)))
print(cache.get("names"))
cache.set("dict", {p.pk: p for p in Product.objects.all()})
print(sorted(cache.get("dict")), cache.get("dict")[1].name, cache.get("dict")[1] == Product.objects.get(pk=1))
cache.set_many({f"product:{p.pk}": p.price for p in Product.objects.all()})
print(cache.get_many([f"product:{n}" for n in (1, 9)]))
cache.set("total", Order.objects.aggregate(s=Sum("total"))["s"])
print(repr(cache.get("total")), repr(Order.objects.annotate(half=F("total") / 2).order_by("id").first().half))
cache.set("named", list(Product.objects.values_list("id", "name", named=True).order_by("id")[:1]))
print(cache.get("named")[0].name, cache.get("named")[0]._fields, cache.get("named") == [(1, "Green tea")])
