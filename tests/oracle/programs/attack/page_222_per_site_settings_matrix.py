# SHOP
# BACKENDS: locmem
# CACHES: {"default": {}, "site": {"LOCATION": "+site", "TIMEOUT": 9, "KEY_PREFIX": "s"}}
from django.core.cache import cache, caches
from django.http import HttpResponse
from django.middleware.cache import CacheMiddleware, FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(str(n), status=int(request.GET.get("s", 200)))


urlpatterns = [path("v/", view), path("p/", cache_page(4, cache="default", key_prefix="page")(view))]
M = "django.middleware.cache."
for alias in ("default", "site"):
    for seconds in (600, 0, 5):
        for prefix in ("", "x"):
            with override_settings(MIDDLEWARE=[M + "UpdateCacheMiddleware", M + "FetchFromCacheMiddleware"], CACHE_MIDDLEWARE_ALIAS=alias, CACHE_MIDDLEWARE_SECONDS=seconds, CACHE_MIDDLEWARE_KEY_PREFIX=prefix):
                c = Client()
                out = [c.get(u) for u in ("/v/", "/v/", "/p/", "/p/", "/v/?s=304", "/v/?s=201", "/v/?s=201")]
                print(alias, seconds, repr(prefix), [r.content.decode() for r in out], [r.headers.get("Cache-Control") for r in out])
                print("   ", sorted(k.split(".")[4] for k in caches[alias]._cache)[:6], len(cache._cache))
                cache.clear()
                caches["site"].clear()
with override_settings(MIDDLEWARE=[M + "UpdateCacheMiddleware", M + "FetchFromCacheMiddleware"], CACHE_MIDDLEWARE_ALIAS="nope"):
    try:
        print(Client().get("/v/").content)
    except Exception as e:
        print(type(e).__name__, e)
rf = RequestFactory()
for cls in (UpdateCacheMiddleware, FetchFromCacheMiddleware, CacheMiddleware):
    mw = cls(view)
    print(cls.__name__, {k: v for k, v in sorted(vars(mw).items()) if k in ("page_timeout", "cache_timeout", "key_prefix", "cache_alias", "cache_anonymous_only")}, mw.async_mode if hasattr(mw, "async_mode") else None, cls.sync_capable, cls.async_capable)
mw = CacheMiddleware(view, cache_timeout=3, page_timeout=None, key_prefix=None, cache_alias=None)
print(mw.cache_timeout, mw.page_timeout, repr(mw.key_prefix), mw.cache_alias, mw(rf.get("/mw/"))["Cache-Control"])
request = rf.get("/u/")
print(UpdateCacheMiddleware(view)._should_update_cache(request, HttpResponse()), hasattr(request, "_cache_update_cache"))
response = HttpResponse("x")
print(UpdateCacheMiddleware(view).process_response(request, response).headers)
request._cache_update_cache = True
print(UpdateCacheMiddleware(view).process_response(request, response).headers.get("Cache-Control"))
