# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.middleware.cache import CacheMiddleware, FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.test import RequestFactory
from django.utils.cache import get_cache_key, patch_cache_control
from django.utils.decorators import decorator_from_middleware_with_args

rf = RequestFactory()
runs = 0


def view(request):
    global runs
    runs += 1
    return HttpResponse(f"run {runs}")


update, fetch = UpdateCacheMiddleware(lambda r: None), FetchFromCacheMiddleware(lambda r: None)
request = rf.get("/a/")
print(fetch.process_request(request), request._cache_update_cache)
response = update.process_response(request, view(request))
print(response["Cache-Control"], "Expires" in response, get_cache_key(rf.get("/a/"), "") is not None)
again = rf.get("/a/")
print(fetch.process_request(again).content, again._cache_update_cache)
for method in ("post", "put", "delete", "options"):
    other = getattr(rf, method)("/a/")
    print(method, fetch.process_request(other), other._cache_update_cache)
head = rf.head("/a/")
print(fetch.process_request(head).content)
bare = rf.get("/b/")
print(update._should_update_cache(bare, HttpResponse()), update.process_response(bare, HttpResponse("x")).headers.get("Cache-Control"))
cached_for = decorator_from_middleware_with_args(CacheMiddleware)
page = cached_for(page_timeout=7, key_prefix="own")(view)
print(page(rf.get("/c/")).content, page(rf.get("/c/")).content, page(rf.get("/c/"))["Cache-Control"])
for timeout in (0, 5):
    both = CacheMiddleware(view, page_timeout=timeout, cache_timeout=99)
    print(both(rf.get(f"/d{timeout}/")).get("Cache-Control"), both(rf.get(f"/d{timeout}/")).content)


def changes(request):
    response = view(request)
    patch_cache_control(response, max_age=int(request.GET["age"]))
    return response


page = CacheMiddleware(changes)
for age in (0, 3, 3):
    print(page(rf.get("/e/", {"age": age})).content)
redirecting = CacheMiddleware(lambda r: HttpResponsePermanentRedirect("/to/"))
print(redirecting(rf.get("/f/")).status_code, get_cache_key(rf.get("/f/")))
print(repr(update), update.cache_timeout, update.key_prefix, update.cache_alias, type(update.cache).__name__ if False else update.page_timeout)
