# SHOP
# BACKENDS: locmem, db
import io
import unittest

from django.core.cache import cache
from django.db import transaction
from django.test import SimpleTestCase, TestCase, TransactionTestCase, override_settings, tag
from shop.models import Product

order = []


class One(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.product = Product.objects.create(name="data", price=1, category_id=1)
        order.append("data")

    def setUp(self):
        order.append("setUp")
        self.addCleanup(cache.clear)

    def test_a(self):
        cache.set("k", 1)
        self.product.name = "changed"
        self.assertEqual(Product.objects.filter(name="data").count(), 1)

    def test_b(self):
        self.assertIsNone(cache.get("k"))
        self.assertEqual(self.product.name, "data")

    def test_c_queries(self):
        with self.assertNumQueries(1):
            Product.objects.count()
        with self.assertRaisesMessage(Product.DoesNotExist, "matching query"):
            Product.objects.get(pk=99)

    @unittest.skip("later")
    def test_d(self):
        raise RuntimeError

    @unittest.expectedFailure
    def test_e(self):
        self.fail("expected")

    def test_f(self):
        self.assertQuerySetEqual(Product.objects.filter(stock=0), ["Jasmine tea"], transform=str)
        with self.subTest("one"):
            self.assertTrue(False, "sub")

    @override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}})
    def test_g(self):
        cache.set("k", 1)
        self.assertIsNone(cache.get("k"))
        self.assertContains(self.client.get("/nothing/"), "x")


class Two(SimpleTestCase):
    def test_no_database(self):
        Product.objects.count()

    def test_html(self):
        self.assertHTMLEqual("<p  class='a b'>x</p>", '<p class="b a">x</p>')
        self.assertInHTML("<b>x</b>", "<p><b>x</b></p>")
        self.assertJSONEqual('{"a": 1}', {"a": 1})


class Three(TransactionTestCase):
    def test_commit(self):
        with transaction.atomic():
            transaction.on_commit(lambda: order.append("committed"))
        self.assertIn("committed", order)


for case in (One, Two):
    result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    print(case.__name__, result.testsRun, len(result.skipped), len(result.expectedFailures), [(t.id().split(".")[-1], text.strip().splitlines()[-1]) for t, text in result.failures], [(t.id().split(".")[-1], text.strip().splitlines()[-1]) for t, text in result.errors])
print(order, Product.objects.filter(name="data").count(), cache.get("k"))
