# BACKENDS: locmem
from django.conf import settings
from django.core.cache import cache, caches
from django.core.cache.backends.base import InvalidCacheBackendError
from django.core.exceptions import ImproperlyConfigured
from django.test import SimpleTestCase, modify_settings, override_settings
from django.test.signals import setting_changed

heard = []
setting_changed.connect(lambda sender, setting, value, enter, **kw: heard.append((setting, value if not isinstance(value, dict) else sorted(value), enter)), weak=False)
with override_settings(LIMIT=5, DEBUG=True):
    print(settings.LIMIT, settings.DEBUG, settings.is_overridden("LIMIT"), heard)
print(hasattr(settings, "LIMIT"), heard[-2:])
with modify_settings(MIDDLEWARE={"append": "a.B", "prepend": "c.D"}):
    print(settings.MIDDLEWARE)
    with modify_settings(MIDDLEWARE={"remove": ["a.B"]}):
        print(settings.MIDDLEWARE)
print(settings.MIDDLEWARE)
with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "one", "TIMEOUT": 5, "KEY_PREFIX": "p", "VERSION": 3, "OPTIONS": {"MAX_ENTRIES": 2, "CULL_FREQUENCY": 1}}}):
    cache.set("k", 1)
    c = caches["default"]
    print(c.default_timeout, c.key_prefix, c.version, c._max_entries, c._cull_frequency, c.make_key("k"), cache.get("k"), list(caches))
for value in ({}, {"other": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}, {"default": {}}, {"default": {"BACKEND": "nothing.here"}}, {"default": {"BACKEND": "django.core.cache.backends.locmem.Nothing"}}, {"default": {"BACKEND": "nodots"}}, {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": None}}, {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "TIMEOUT": "x", "NONSENSE": 1}}, {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "KEY_FUNCTION": lambda k, p, v: f"{p}{v}{k}"}}):
    try:
        with override_settings(CACHES=value):
            cache.set("k", 1)
            print("worked", caches["default"].make_key("k"), caches["default"].default_timeout)
    except Exception as e:
        print(type(e).__name__, e)
print(cache.get("k"), settings.CACHES["default"]["LOCATION"])
try:
    settings.NOTHING
except AttributeError as e:
    print(e)
with override_settings():
    del settings.USE_TZ
    try:
        print(settings.USE_TZ)
    except AttributeError as e:
        print(e)
print(settings.USE_TZ, settings.DEBUG, settings.CACHE_MIDDLEWARE_SECONDS, repr(settings.CACHE_MIDDLEWARE_KEY_PREFIX), settings.CACHE_MIDDLEWARE_ALIAS, settings.SESSION_COOKIE_AGE, settings.SESSION_CACHE_ALIAS, settings.LANGUAGE_CODE, settings.APPEND_SLASH)
