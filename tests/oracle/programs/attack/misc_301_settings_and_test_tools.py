# SHOP
# BACKENDS: locmem, redis
import unittest

from django.conf import settings
from django.core.cache import cache, caches
from django.core.cache.backends.dummy import DummyCache
from django.core.signals import setting_changed
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory, SimpleTestCase, TestCase, TransactionTestCase, modify_settings, override_settings, tag
from django.test.utils import CaptureQueriesContext, isolate_apps, override_system_checks
from django.urls import path, reverse
from shop.models import Category, Product

urlpatterns = [path("p/<int:pk>/", lambda r, pk: HttpResponse(f"p{pk}"), name="p"), path("x/", lambda r: HttpResponse("x", status=418))]
LOC = "django.core.cache.backends.locmem.LocMemCache"
changes = []
setting_changed.connect(lambda setting, value, enter, **kw: changes.append((setting, enter)), weak=False)


@override_settings(CACHES={"default": {"BACKEND": LOC, "LOCATION": "tests"}, "extra": {"BACKEND": LOC, "LOCATION": "x"}})
class CacheTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.category = Category.objects.create(name="T")
        cls.listed = [1]

    def setUp(self):
        cache.clear()
        self.addCleanup(cache.clear)

    def test_isolated(self):
        self.assertIsNone(cache.get("outside"))
        self.assertIn("extra", settings.CACHES)
        cache.set("inside", 1)
        self.listed.append(2)
        self.category.name = "changed"

    def test_other(self):
        self.assertEqual(self.listed, [1])
        self.assertEqual(self.category.name, "T")
        self.assertIsNone(cache.get("inside"))
        with self.settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}):
            cache.set("d", 1)
            self.assertIsNone(cache.get("d"))
            self.assertIsInstance(caches["default"], DummyCache)
        cache.set("d", 2)
        self.assertEqual(cache.get("d"), 2)

    def test_queries(self):
        with self.assertNumQueries(1):
            list(Product.objects.all())
        with self.assertNumQueries(0):
            cache.get("x")
        with self.assertNumQueries(2):
            Product.objects.count()

    def test_queries_func(self):
        self.assertNumQueries(1, lambda: Product.objects.count())

    def test_on_commit(self):
        with self.captureOnCommitCallbacks(execute=True) as cbs:
            Category.objects.create(name="c")
            transaction.on_commit(lambda: cache.set("done", 1))
        self.assertEqual((len(cbs), cache.get("done")), (1, 1))

    def test_client(self):
        r = self.client.get(reverse("p", args=[4]))
        self.assertContains(r, "p4", count=1)
        self.assertEqual(r.resolver_match.kwargs, {"pk": 4})
        self.assertContains(self.client.get("/x/"), "x", status_code=418)
        self.assertNotContains(r, "zzz")
        self.assertContains(r, "nothing")

    @modify_settings(MIDDLEWARE={"append": "django.middleware.cache.FetchFromCacheMiddleware", "prepend": "django.middleware.cache.UpdateCacheMiddleware"})
    def test_modify(self):
        self.assertEqual([m.split(".")[-1] for m in settings.MIDDLEWARE], ["UpdateCacheMiddleware", "FetchFromCacheMiddleware"])
        with self.modify_settings(MIDDLEWARE={"remove": ["django.middleware.cache.FetchFromCacheMiddleware"]}):
            self.assertEqual(len(settings.MIDDLEWARE), 1)

    @override_settings(OWN=1)
    def test_own(self):
        self.assertEqual(settings.OWN, 1)
        with override_settings(OWN=2, OTHER=3):
            self.assertEqual((settings.OWN, settings.OTHER), (2, 3))
            del settings.OTHER
            self.assertFalse(hasattr(settings, "OTHER"))
        self.assertEqual(settings.OWN, 1)

    @unittest.expectedFailure
    def test_fails(self):
        self.fail("as expected")

    @unittest.skip("reason")
    def test_skipped(self):
        pass

    @tag("slow")
    def test_rollback(self):
        with self.assertRaisesMessage(ValueError, "bad"):
            raise ValueError("very bad thing")
        with self.subTest(i=1):
            self.assertEqual(1, 2)
        self.assertQuerySetEqual(Category.objects.filter(name="T"), [self.category])
        self.assertJSONEqual('{"a": 1}', {"a": 1})
        self.assertHTMLEqual("<p a='1'  b=2>x</p>", '<p b="2" a="1">x</p>')
        self.assertInHTML("<b>x</b>", "<p><b>x</b></p>")
        self.assertURLEqual("/a?x=1&y=2", "/a?y=2&x=1")
        self.assertRedirects(HttpResponse(status=302, headers={"Location": "/x/"}), "/x/", fetch_redirect_response=False)


class Simple(SimpleTestCase):
    def test_db(self):
        Product.objects.count()

    async def test_async(self):
        await cache.aset("a", 1)
        self.assertEqual(await cache.aget("a"), 1)

    def test_warns(self):
        with self.assertWarnsMessage(UserWarning, "careful"):
            import warnings

            warnings.warn("careful now")


cache.set("outside", 1)
for cls in (CacheTests, Simple):
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(cls).run(result)
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures))
    for test, text in result.failures + result.errors:
        print(str(test).split(" ")[0], text.strip().splitlines()[-1][:200])
print(cache.get("outside"), Category.objects.filter(name="T").exists(), changes[:6], len(changes))
