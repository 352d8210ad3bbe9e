# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Customer, Order, Product

a, b = Product.objects.get(pk=1), Product.objects.get(pk=1)
b.name = "other"
print(a == b, hash(a) == hash(b), a != Product.objects.get(pk=2), Product() == Product(), a == Customer.objects.get(pk=1), len({a, b}), a in [b])
try:
    hash(Product())
except TypeError as e:
    print(e)
Product.objects.filter(pk=1).update(name="new", stock=1)
a.refresh_from_db(fields=("name",))
print(a.name, a.stock)
a.refresh_from_db(from_queryset=Product.objects.select_related("category"))
with CaptureQueriesContext(connection) as q:
    print(a.stock, a.category.name, len(q))
a.extra = "stays"
a.refresh_from_db()
print(a.extra)
for fields in (["nothing"], [], ["category"], ["category_id"], ["name__x"]):
    try:
        with CaptureQueriesContext(connection) as q:
            a.refresh_from_db(fields=fields)
        print(fields, len(q))
    except Exception as e:
        print(fields, type(e).__name__, e)
for obj in (Product(name="unsaved"), Product(pk=99)):
    try:
        obj.refresh_from_db()
    except Exception as e:
        print(type(e).__name__, e)
old = Product.objects.get(pk=2)
cache.set("old", old)
Product.objects.filter(pk=2).update(stock=0, price=1)
kept = cache.get("old")
kept.name = "renamed"
kept.save(update_fields=["name"])
print(Product.objects.values_list("name", "stock", "price").get(pk=2))
kept.save()
print(Product.objects.values_list("name", "stock", "price").get(pk=2))
copy = Product.objects.get(pk=2)
copy.pk = None
copy._state.adding = True
copy.save()
print(copy.pk, Product.objects.count(), repr(Product(pk=5)), str(Product(name="n")), repr(Category(name="c")), Order(pk=3))
