# BACKENDS: locmem, redis
from django.conf import settings
from django.core.cache import cache, caches
from django.core.signals import setting_changed
from django.test import SimpleTestCase, override_settings
from django.test.signals import setting_changed as same
from django.test.utils import modify_settings, override_settings as again

heard = []
listener = lambda sender, setting, value, enter, **k: heard.append((setting, value if not isinstance(value, dict) else "dict", enter))
setting_changed.connect(listener)
with override_settings(MY_TIMEOUT=5, DEBUG=True):
    print(settings.MY_TIMEOUT, settings.DEBUG, settings.is_overridden("MY_TIMEOUT"))
    with override_settings(MY_TIMEOUT=6):
        print(settings.MY_TIMEOUT)
    print(settings.MY_TIMEOUT)
print(hasattr(settings, "MY_TIMEOUT"), heard, same is setting_changed)
heard.clear()
cache.set("k", 1)
before = caches["default"]
other = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "elsewhere", "TIMEOUT": 5}, "second": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
with override_settings(CACHES=other):
    print(cache.get("k"), caches["default"] is before, sorted(caches), caches["second"].get("x"), cache.default_timeout, settings.CACHES is other)
    cache.set("k", 2)
print(cache.get("k"), heard, list(caches))


@override_settings(A=1)
def f():
    return settings.A


@override_settings(A=2)
class Case(SimpleTestCase):
    def test_it(self):
        assert settings.A == 2
        with self.settings(A=3):
            assert settings.A == 3
        with self.modify_settings(LIST={"append": "c", "remove": ["a"]}):
            print(settings.LIST)
        print(settings.LIST)

    @override_settings(A=4)
    def test_other(self):
        print(settings.A)


import unittest

print(f())
with override_settings(LIST=["a", "b"]):
    result = unittest.TextTestRunner(stream=open("/dev/null", "w")).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
    print(result.testsRun, result.failures, result.errors)
    with modify_settings(LIST={"prepend": "z", "append": "b"}):
        print(settings.LIST)
try:

    @override_settings(A=1)
    class NotATest:
        pass

except Exception as e:
    print(type(e).__name__, e)
try:
    settings.NOPE
except AttributeError as e:
    print(e)
settings.NEW = 1
print(settings.NEW)
del settings.NEW
print(hasattr(settings, "NEW"), "CACHES" in dir(settings), getattr(settings, "NEW", "default"), settings.configured, repr(settings))
