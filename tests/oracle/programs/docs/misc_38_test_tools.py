# SHOP
# BACKENDS: locmem, redis
import io
import unittest
from unittest import mock

from django.conf import settings
from django.core.cache import cache, caches
from django.http import HttpResponse, JsonResponse
from django.test import Client, RequestFactory, SimpleTestCase, TestCase, TransactionTestCase, modify_settings, override_settings, tag
from django.test.utils import CaptureQueriesContext, isolate_apps, override_system_checks
from django.urls import path
from shop.models import Category, Product


def page(request):
    return HttpResponse(f"<p>{cache.get('k')}</p>")


urlpatterns = [path("page/", page, name="page"), path("json/", lambda r: JsonResponse({"a": 1})), path("old/", lambda r: __import__("django.shortcuts").shortcuts.redirect("page"))]


@override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "tests"}})
class Overridden(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.category = Category.objects.create(name="In tests")

    def setUp(self):
        self.addCleanup(cache.clear)

    def test_client(self):
        cache.set("k", "v")
        response = self.client.get("/page/")
        self.assertContains(response, "<p>v</p>", count=1, html=True)
        self.assertNotContains(response, "x")
        self.assertEqual(self.client.get("/json/").json(), {"a": 1})
        self.assertRedirects(self.client.get("/old/"), "/page/")
        self.assertJSONEqual('{"a": 1}', {"a": 1})
        self.assertHTMLEqual("<p a=1 b=2>x</p>", "<p b=2 a=1>x</p>")

    def test_is_empty_again(self):
        self.assertIsNone(cache.get("k"))
        self.assertEqual(self.category.name, "In tests")

    def test_queries(self):
        with self.assertNumQueries(2):
            Category.objects.count()
            list(Product.objects.all())
        self.assertNumQueries(1, lambda: Product.objects.count())
        self.assertQuerySetEqual(Category.objects.filter(pk=1), [Category.objects.get(pk=1)])
        self.assertQuerySetEqual(Product.objects.order_by("id")[:1], ["Green tea"], transform=str)

    def test_fails(self):
        with self.assertNumQueries(1):
            pass

    @mock.patch("django.core.cache.cache.get", return_value="mocked")
    def test_mock(self, get):
        self.assertEqual(cache.get("x"), "mocked")
        get.assert_called_once_with("x")

    @tag("slow")
    @override_settings(SITE="x")
    def test_override(self):
        self.assertEqual(settings.SITE, "x")
        with self.settings(SITE="y"):
            self.assertEqual(settings.SITE, "y")

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    def test_subtests(self):
        for n in range(3):
            with self.subTest(n=n):
                self.assertNotEqual(n, 1)


class Simple(SimpleTestCase):
    def test_no_database(self):
        Category.objects.count()


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (Overridden, Simple)))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures))
for case, text in result.failures + result.errors:
    print(case, text.strip().splitlines()[-1][:150])
print(Category.objects.filter(name="In tests").exists(), hasattr(settings, "SITE"), caches["default"].get("k"))
