# BACKENDS: locmem, redis
import unittest

from django.conf import settings
from django.core.cache import cache, caches
from django.core.signals import setting_changed
from django.test import SimpleTestCase, override_settings
from django.test.signals import setting_changed as same

heard = []
setting_changed.connect(lambda setting, value, enter, **kwargs: heard.append((setting, enter)), weak=False)
cache.set("a", 1)
first = caches["default"]
with override_settings(CACHE_MIDDLEWARE_SECONDS=5):
    print(settings.CACHE_MIDDLEWARE_SECONDS, caches["default"] is first, settings.is_overridden("CACHE_MIDDLEWARE_SECONDS"))
with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "own", "TIMEOUT": 5}, "x": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}):
    print(caches["default"] is first, cache.get("a"), sorted(caches), cache.default_timeout)
    cache.set("a", 2)
print(cache.get("a"), sorted(caches), heard, same is setting_changed)
settings.CACHES["late"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "late"}
try:
    caches["late"].set("k", 1)
    print("there")
except Exception as e:
    print(type(e).__name__, e)
setting_changed.send(None, setting="CACHES", value=None, enter=True)
print(sorted(caches), caches["late"].get("k"))


class Tests(SimpleTestCase):
    def test_messages(self):
        with self.assertWarnsMessage(UserWarning, "careful"):
            __import__("warnings").warn("be careful")
        with self.assertRaisesMessage(ValueError, "not found"):
            cache.incr("nothing")
        with self.settings(KEY="x"):
            self.assertEqual(settings.KEY, "x")
        with self.modify_settings(INSTALLED_APPS={"append": "django.contrib.messages"}) if hasattr(self, "modify_settings") else self.settings():
            pass


result = unittest.TextTestRunner(stream=__import__("io").StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result.testsRun, result.failures, result.errors)
