# SHOP
# BACKENDS: locmem, redis, memcached
from django.core.cache import cache
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Product

NOTHING = "nothing here"


def product(pk):
    key = f"product:{pk}"
    found = cache.get(key)
    if found == NOTHING:
        raise Product.DoesNotExist(f"no product {pk} (from the cache)")
    if found is None:
        try:
            found = Product.objects.get(pk=pk)
        except Product.DoesNotExist:
            cache.set(key, NOTHING, 10)
            raise
        cache.set(key, found, 60)
    return found


with CaptureQueriesContext(connection) as q:
    for pk in (1, 99, 99, 1):
        try:
            print(pk, product(pk), len(q))
        except ObjectDoesNotExist as e:
            print(pk, type(e).__qualname__, e, len(q))
made = Product.objects.create(pk=99, name="Late", price=1, category_id=1)
try:
    product(99)
except Product.DoesNotExist as e:
    print(e)
cache.delete("product:99")
print(product(99), product(99) == made)
