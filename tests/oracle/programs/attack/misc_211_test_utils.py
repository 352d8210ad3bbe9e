# SHOP
# BACKENDS: locmem
import logging
import unittest
import warnings

from django.core.cache import cache
from django.db import connection, connections, reset_queries, transaction
from django.test import Client, RequestFactory, SimpleTestCase, TestCase, TransactionTestCase, override_settings, tag
from django.test.utils import CaptureQueriesContext, captured_stdout, captured_stderr, ignore_warnings, isolate_lru_cache
from functools import lru_cache
from shop.models import Category, Product


@lru_cache
def cached(n):
    return object()


class Simple(SimpleTestCase):
    def test_no_database(self):
        Category.objects.count()

    def test_cache(self):
        cache.set("x", 1)
        self.assertEqual(cache.get("x"), 1)

    def test_asserts(self):
        self.assertHTMLEqual("<p class='a b'>x</p>", '<p  class="b a">x </p>')
        self.assertJSONEqual('{"a": 1}', {"a": 1})
        self.assertInHTML("<b>x</b>", "<div><b>x</b></div>")
        with self.assertRaisesMessage(ValueError, "bro"):
            raise ValueError("broken")
        with self.assertWarnsMessage(UserWarning, "care"):
            warnings.warn("careful")
        self.assertURLEqual("/a?x=1&y=2", "/a?y=2&x=1")
        self.assertXMLEqual("<a b='1'/>", "<a b='1'></a>") if hasattr(self, "assertXMLEqual") else None


class Db(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.c = Category.objects.create(name="made")

    def setUp(self):
        cache.clear()

    def test_one(self):
        self.c.name = "changed"
        self.c.save()
        self.assertQuerySetEqual(Category.objects.filter(pk__gt=3), ["<Category: changed>"], transform=repr)
        with self.assertNumQueries(2):
            list(Category.objects.all())
            Category.objects.first()
        self.assertFalse(cache.get("from setup"))

    def test_two(self):
        self.assertEqual(self.c.name, "made")
        with self.subTest("inner"):
            self.assertEqual(1, 2)

    @unittest.skip("later")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @tag("slow")
    def test_tagged(self):
        pass

    async def test_async(self):
        self.assertEqual(await Category.objects.acount(), 4)
        await cache.aset("a", 1)

    def test_error(self):
        raise KeyError("x")

    def test_num_queries(self):
        self.assertNumQueries(0, lambda: Category.objects.count())


suite = unittest.TestSuite()
for case in (Simple, Db):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
result = unittest.TextTestRunner(stream=open("/dev/null", "w")).run(suite)
print(result.testsRun, len(result.skipped), len(result.expectedFailures))
for kind, rows in (("failures", result.failures), ("errors", result.errors)):
    for test, text in rows:
        print(kind, test.id() if hasattr(test, "id") else test, text.strip().splitlines()[-1][:150])
print(Category.objects.count(), Db.test_tagged.tags if hasattr(Db.test_tagged, "tags") else None)
with captured_stdout() as out:
    print("inside")
print(repr(out.getvalue()))
with isolate_lru_cache(cached):
    a = cached(1)
print(cached.cache_info().currsize)
with CaptureQueriesContext(connection) as c:
    Category.objects.get(pk=1)
print(len(c), c[0]["sql"][:40], c.captured_queries[0]["time"] is not None, connections["default"] is connection or connections["default"] == connection)
