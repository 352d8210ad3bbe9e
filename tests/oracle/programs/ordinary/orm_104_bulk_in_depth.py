# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Product

with CaptureQueriesContext(connection) as q:
    made = Category.objects.bulk_create([Category(name=f"c{i}") for i in range(7)], batch_size=3)
    print([c.pk for c in made], len(q), sorted({e["sql"].split()[0] for e in q.captured_queries}))
made = Category.objects.bulk_create([Category(id=50, name="fifty"), Category(name="auto")])
print([c.pk for c in made], made[0]._state.adding, made[0]._state.db)
try:
    Category.objects.bulk_create([Category(id=1, name="taken"), Category(name="lost")])
except Exception as e:
    print(type(e).__name__, e)
print(Category.objects.filter(name="lost").exists())
print([c.pk for c in Category.objects.bulk_create([Category(id=1, name="taken"), Category(id=60, name="new")], ignore_conflicts=True)], Category.objects.get(pk=1).name, Category.objects.get(pk=60).name)
Category.objects.bulk_create([Category(id=1, name="Teas"), Category(id=61, name="more")], update_conflicts=True, unique_fields=["id"], update_fields=["name"])
print(Category.objects.get(pk=1).name, Category.objects.get(pk=61).name)
for options in ({"ignore_conflicts": True, "update_conflicts": True}, {"update_conflicts": True}, {"update_conflicts": True, "update_fields": ["name"]}, {"batch_size": 0}, {"batch_size": -1}):
    try:
        Category.objects.bulk_create([Category(name="x")], **options)
        print(options, "done")
    except Exception as e:
        print(options, type(e).__name__, e)
products = list(Product.objects.order_by("id"))
for p in products:
    p.stock = F("stock") + p.pk
    p.name = p.name.upper()
print(Product.objects.bulk_update(products, ["stock", "name"], batch_size=4), list(Product.objects.order_by("id").values_list("stock", flat=True)))
cache.set_many({f"p:{p.pk}": p.name for p in products})
print(cache.get("p:6"))
for objs, fields in (([Product(name="unsaved")], ["name"]), (products, []), (products, ["nothing"]), (products, ["category"]), (products, ["name", "order"])):
    try:
        print(Product.objects.bulk_update(objs, fields))
    except Exception as e:
        print(fields, type(e).__name__, e)
