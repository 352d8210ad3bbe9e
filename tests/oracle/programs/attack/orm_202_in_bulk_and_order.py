# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Customer, Order, Product


def cached(ids):
    keys = {f"p:{i}": i for i in ids}
    found = cache.get_many(keys)
    missing = [i for k, i in keys.items() if k not in found]
    fresh = Product.objects.in_bulk(missing)
    cache.set_many({f"p:{i}": p for i, p in fresh.items()}, 60)
    return {**{keys[k]: v for k, v in found.items()}, **fresh}


with CaptureQueriesContext(connection) as queries:
    print(cached([1, 2]), cached([2, 3]), cached([3, 3, 99]), cached([]))
print(len(queries))
for args, kw in (((), {}), (([3, 1],), {}), (((),), {}), (([1, "2", 99],), {}), (([1],), {"field_name": "id"}), ((["Green tea"],), {"field_name": "name"}), (([None],), {}), ((["x"],), {}), ((Product.objects.filter(stock=0).values_list("id", flat=True),), {}), (([Product(pk=1)],), {}), (((1, 2),), {}), ((range(3),), {}), (({1: "a"},), {})):
    try:
        print(args, kw, Product.objects.in_bulk(*args, **kw))
    except Exception as e:
        print(kw, type(e).__name__, e)
try:
    Product.objects.all()[:2].in_bulk([1])
except Exception as e:
    print(type(e).__name__, e)
print(Product.objects.order_by("-price").in_bulk([1, 5, 2]), Product.objects.filter(stock=0).in_bulk([1, 3]))
print(sorted(Product.objects.only("name").in_bulk([1])[1].get_deferred_fields()), list(Product.objects.select_related("category").in_bulk([1]).values())[0].category.name)
print(Order.objects.in_bulk([1], field_name="pk") if True else None)
