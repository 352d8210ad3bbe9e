# SHOP
# BACKENDS: locmem, redis, memcached
from django.core.cache import cache
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from shop.models import Product


class Page(models.Model):
    slug = models.SlugField(unique=True)
    text = models.TextField(default="")

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Page)
Page.objects.bulk_create([Page(slug=s, text=s * 2) for s in ("a", "b", "c")])


def products(ids):
    keys = {f"product:{i}": i for i in ids}
    found = {keys[k]: v for k, v in cache.get_many(keys).items()}
    missing = [i for i in ids if i not in found]
    if missing:
        fresh = Product.objects.in_bulk(missing)
        cache.set_many({f"product:{i}": p for i, p in fresh.items()}, 60)
        found.update(fresh)
    return [str(found.get(i)) for i in ids]


with CaptureQueriesContext(connection) as q:
    print(products([1, 2, 99]), len(q))
    print(products([2, 1, 3]), len(q))
    print(products([1, 2, 3]), len(q))
print(Product.objects.in_bulk([]), Product.objects.in_bulk([99]), sorted(Product.objects.in_bulk()), sorted(Product.objects.filter(stock=0).in_bulk()))
print(Page.objects.in_bulk(["a", "c"], field_name="slug"), sorted(Page.objects.in_bulk(field_name="slug")), Page.objects.only("slug").in_bulk([1])[1].get_deferred_fields())
for call in (lambda: Product.objects.in_bulk(["a"]), lambda: Product.objects.in_bulk(["x"], field_name="name"), lambda: Product.objects.all()[:2].in_bulk([1]), lambda: Product.objects.in_bulk(5), lambda: sorted(Product.objects.in_bulk((1, 1, 2))), lambda: sorted(Product.objects.in_bulk({"3", "4"})), lambda: Product.objects.in_bulk(iter([1])), lambda: Page.objects.in_bulk(["a"], field_name="nothing")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
