# BACKENDS: locmem, redis
from django.conf import global_settings, settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

print(settings.configured, settings.DEBUG, settings.USE_TZ, settings.TIME_ZONE, settings.LANGUAGE_CODE, settings.DEFAULT_CHARSET, settings.CACHE_MIDDLEWARE_SECONDS, global_settings.CACHE_MIDDLEWARE_SECONDS)
print(getattr(settings, "SHOP_CACHE_TTL", 300), hasattr(settings, "NOPE"), settings.SESSION_ENGINE, settings.SESSION_COOKIE_AGE, settings.CSRF_COOKIE_NAME, settings.APPEND_SLASH)
try:
    settings.NOPE
except AttributeError as e:
    print(type(e).__name__, e)
settings.SHOP_CACHE_TTL = 5
print(settings.SHOP_CACHE_TTL)
del settings.SHOP_CACHE_TTL
print(hasattr(settings, "SHOP_CACHE_TTL"))


@override_settings(TTL=1)
def inside():
    with override_settings(TTL=2):
        inner = settings.TTL
    return settings.TTL, inner


print(inside(), hasattr(settings, "TTL"))
override = override_settings(TTL=9)
override.enable()
print(settings.TTL)
override.disable()
print(hasattr(settings, "TTL"), settings.CACHES["default"]["BACKEND"].rsplit(".", 1)[1] in ("LocMemCache", "RedisCache"))
try:
    settings.configure()
except RuntimeError as e:
    print(e)
with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "x", "KEY_PREFIX": "p", "VERSION": 5, "TIMEOUT": None}}):
    print(cache.key_prefix, cache.version, cache.default_timeout, cache.make_key("k"))
    with override_settings(CACHES={"other": {}}):
        try:
            cache.get("k")
        except ImproperlyConfigured as e:
            print(type(e).__name__, e)
