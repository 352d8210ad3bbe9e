# SHOP
# BACKENDS: locmem, redis, db, filebased
from django.core.cache import cache
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.db.models import Max
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product

MISSING = object()


def product(pk):
    found = cache.get(f"product:{pk}", MISSING)
    if found is MISSING:
        found = Product.objects.select_related("category").filter(pk=pk).first()
        cache.set(f"product:{pk}", found, 60 if found else 5)
    return found


@receiver([post_save, post_delete], sender=Product)
def forget(sender, instance, **kwargs):
    cache.delete_many([f"product:{instance.pk}", f"category:{instance.category_id}"])


def in_category(pk):
    return cache.get_or_set(f"category:{pk}", lambda: list(Product.objects.filter(category_id=pk).order_by("id")), 60)


print(product(1), product(1).category, product(99), cache.get("product:99", "nothing there") is None, len(in_category(1)))
p = Product.objects.get(pk=1)
p.stock = 1
p.save()
print(product(1).stock, cache.get("category:1"))
Product.objects.filter(pk=1).update(stock=77)
print(product(1).stock, Product.objects.get(pk=1).stock)
many = cache.get_many([f"product:{n}" for n in range(1, 5)])
missing = [n for n in range(1, 5) if f"product:{n}" not in many]
cache.set_many({f"product:{p.pk}": p for p in Product.objects.filter(pk__in=missing)})
print(sorted(many), missing, sorted(p.name for p in cache.get_many([f"product:{n}" for n in range(1, 5)]).values()))
qs = Product.objects.filter(category_id=2)
cache.set("lazy", qs)
kept = cache.get("lazy")
Product.objects.filter(pk=4).update(name="Red cup")
print([x.name for x in kept.order_by("id")], [x.name for x in kept.all().order_by("id")], type(kept).__name__)
cache.set("query", qs.query)
again = Product.objects.all()
again.query = cache.get("query")
print(sorted(x.name for x in again))
version = Product.objects.aggregate(v=Max("id"))["v"]
cache.set(f"all:{version}", list(Product.objects.values_list("name", flat=True).order_by("id")))
print(len(cache.get(f"all:{Product.objects.aggregate(v=Max('id'))['v']}")))
with CaptureQueriesContext(connection) as q:
    print(product(2), product(2), len([x for x in q if "shop_product" in x["sql"]]))
deferred = Product.objects.only("name").get(pk=2)
cache.set("deferred", deferred)
d = cache.get("deferred")
print(sorted(d.get_deferred_fields()), d.name, d.stock, sorted(d.get_deferred_fields()))
