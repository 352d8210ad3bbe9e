# SHOP
# BACKENDS: locmem, db
from django.core.cache import cache
from django.db import connection, reset_queries
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Order, Product


def count(call):
    with CaptureQueriesContext(connection) as q:
        result = call()
    return len(q), result


print(count(lambda: len(Product.objects.all())))
print(count(lambda: [o.product.name for o in Order.objects.all()])[0])
print(count(lambda: [o.product.name for o in Order.objects.select_related("product")])[0])
print(count(lambda: bool(Product.objects.filter(pk=1))), count(lambda: Product.objects.filter(pk=1).exists()), count(lambda: 1 if Product.objects.filter(pk=1) else 0))
print(count(lambda: Product.objects.get(pk=1).delete() if False else Category.objects.create(name="x").pk))
print(count(lambda: Category.objects.get(name="x").delete()), count(lambda: Category.objects.filter(name="y").delete()))
print(count(lambda: Order.objects.filter(status="new").delete()), count(lambda: Product.objects.filter(stock=1).update(stock=2)))
print(count(lambda: Product.objects.none().count()), count(lambda: Product.objects.filter(pk__in=[]).count()), count(lambda: list(Product.objects.filter(pk__in=[]))))
print(count(lambda: cache.get("k"))[0], count(lambda: cache.set("k", 1))[0], count(lambda: cache.get("k"))[0], count(lambda: cache.get_many(["k", "l"]))[0], count(lambda: cache.set_many({"a": 1, "b": 2}))[0], count(lambda: cache.delete("k"))[0], count(lambda: cache.add("k", 1))[0], count(lambda: cache.incr("k"))[0], count(lambda: cache.touch("k"))[0], count(lambda: cache.has_key("k"))[0], count(lambda: cache.get_or_set("new", 1))[0], count(lambda: cache.clear())[0], count(lambda: cache.delete_many(["a", "b"]))[0])
with CaptureQueriesContext(connection) as q:
    cache.set("sql", 1)
    cache.get("sql")
    cache.delete("sql")
print([" ".join(e["sql"].split()[:3]) for e in q.captured_queries])
print(q.initial_queries is not None, q.final_queries == len(q) + q.initial_queries, [sorted(e) for e in q][:1])


class Tests(TestCase):
    def runTest(self):
        with self.assertNumQueries(2):
            list(Product.objects.all())
            Product.objects.count()
        self.assertNumQueries(1, lambda: Product.objects.get(pk=1))
        try:
            with self.assertNumQueries(1):
                pass
        except AssertionError as e:
            print(e)


Tests("runTest").debug()
with override_settings(DEBUG=True):
    reset_queries()
    Product.objects.count()
    print(len(connection.queries), connection.queries[0]["sql"], sorted(connection.queries[0]))
reset_queries()
print(len(connection.queries))
