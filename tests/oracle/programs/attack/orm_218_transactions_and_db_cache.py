# SHOP
# BACKENDS: db, locmem, redis
from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.test import TestCase, TransactionTestCase
from shop.models import Category, Product
import unittest

try:
    with transaction.atomic():
        cache.set("a", 1)
        cache.add("b", 1)
        cache.set_many({"c": 1, "d": 2})
        print(cache.get_many(["a", "b", "c", "d"]))
        raise ValueError
except ValueError:
    pass
print(cache.get_many(["a", "b", "c", "d"]))
cache.set("n", 1)
with transaction.atomic():
    cache.incr("n")
    sid = transaction.atomic()
    try:
        with sid:
            cache.incr("n", 10)
            cache.delete("n2")
            raise KeyError
    except KeyError:
        pass
    print(cache.get("n"))
print(cache.get("n"))
with transaction.atomic():
    transaction.set_rollback(True)
    print(transaction.get_rollback())
print(cache.get("rolled"))
try:
    with transaction.atomic():
        try:
            with transaction.atomic(savepoint=False):
                raise ValueError
        except ValueError:
            pass
        for call in (lambda: cache.get("n"), lambda: cache.set("n", 5), lambda: cache.add("new", 5), lambda: cache.delete("n"), lambda: cache.touch("n"), lambda: cache.has_key("n"), lambda: cache.get_many(["n"]), lambda: cache.clear()):
            try:
                print(call())
            except Exception as e:
                print(type(e).__name__, str(e)[:60])
except Exception as e:
    print("outer", type(e).__name__)
print(cache.get("n"), cache.get("new"))


class Tests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.category = Category.objects.create(name="test")
        cache.set("from setUpTestData", 1)

    def test_a(self):
        self.category.name = "changed"
        cache.set("from a", 1)
        print("a", cache.get("from setUpTestData"))

    def test_b(self):
        print("b", cache.get("from a"), self.category.name, Category.objects.filter(name="test").count())

    def test_hooks(self):
        ran = []
        with self.captureOnCommitCallbacks() as callbacks:
            transaction.on_commit(lambda: ran.append(1))
        print(len(callbacks), ran)
        with self.captureOnCommitCallbacks(execute=True) as callbacks:
            transaction.on_commit(lambda: cache.set("hook", 1))
            transaction.on_commit(lambda: ran.append(2))
        print(len(callbacks), ran, cache.get("hook"))

    def test_queries(self):
        with self.assertNumQueries(1):
            Category.objects.count()
        try:
            with self.assertNumQueries(0):
                Category.objects.count()
        except AssertionError as e:
            print(str(e).splitlines()[0])


result = unittest.TextTestRunner(stream=open("/dev/null", "w")).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result.testsRun, len(result.failures), result.errors)
print(cache.get("from a"), cache.get("from setUpTestData"), cache.get("hook"), Category.objects.filter(name="test").exists())
