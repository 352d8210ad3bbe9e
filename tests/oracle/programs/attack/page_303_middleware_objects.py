# BACKENDS: locmem
# CACHES: {"default": {"TIMEOUT": 40}, "pages": {"LOCATION": "+pages", "TIMEOUT": 50, "KEY_PREFIX": "pp"}}
from django.conf import settings
from django.core.cache import cache, caches
from django.http import HttpResponse
from django.middleware.cache import CacheMiddleware, FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.test import RequestFactory, override_settings

rf = RequestFactory()
view = lambda request: HttpResponse("v")


def show(m):
    print(type(m).__name__, m.cache_timeout, m.key_prefix, m.cache_alias, getattr(m, "page_timeout", "none"), m.get_response is view)


def t(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for s in ({}, {"CACHE_MIDDLEWARE_SECONDS": 7}, {"CACHE_MIDDLEWARE_KEY_PREFIX": "kp", "CACHE_MIDDLEWARE_ALIAS": "pages"}, {"CACHE_MIDDLEWARE_SECONDS": None}, {"CACHE_MIDDLEWARE_ALIAS": "gone"}):
    with override_settings(**s):
        print(s)
        for cls in (UpdateCacheMiddleware, FetchFromCacheMiddleware, CacheMiddleware):
            show(cls(view))
        show(CacheMiddleware(view, page_timeout=3))
        show(CacheMiddleware(view, cache_timeout=3, key_prefix=None, cache_alias=None))
        show(CacheMiddleware(view, cache_timeout=3, key_prefix="x", cache_alias="default"))
        m = CacheMiddleware(view)
        print(t(lambda: dict(m(rf.get("/")).headers).keys()), t(lambda: m.cache.get("nothing")), t(lambda: caches["pages"].get("x")))
print(t(lambda: UpdateCacheMiddleware()), t(lambda: UpdateCacheMiddleware(None)))
u = UpdateCacheMiddleware(view)
r = rf.get("/x/")
response = HttpResponse("fresh")
print(u._should_update_cache(r, response), u.process_response(r, response).headers)
r._cache_update_cache = True
print(u._should_update_cache(r, response), sorted(u.process_response(r, response).headers))
f = FetchFromCacheMiddleware(view)
q = rf.get("/x/")
hit = f.process_request(q)
print(hit.content, q._cache_update_cache, f.process_request(rf.post("/x/")), f.process_request(rf.get("/y/")))
r = rf.get("/z/")
r._cache_update_cache = True
for status in (200, 301, 304, 404, 500, 206):
    r = rf.get(f"/s{status}/")
    r._cache_update_cache = True
    print(status, sorted(u.process_response(r, HttpResponse("b", status=status)).headers), f.process_request(rf.get(f"/s{status}/")) is not None)
for cc in ("private", "max-age=0", "max-age=9", "s-maxage=4", "no-cache", "public", "max-age=x", "max-age=-4", "must-revalidate"):
    r = rf.get(f"/c/{cc}/")
    r._cache_update_cache = True
    try:
        out = u.process_response(r, HttpResponse("b", headers={"Cache-Control": cc}))
        print(cc, out["Cache-Control"], "Expires" in out, f.process_request(rf.get(f"/c/{cc}/")) is not None)
    except Exception as e:
        print(cc, type(e).__name__, e)
