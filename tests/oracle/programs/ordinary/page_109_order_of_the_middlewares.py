# BACKENDS: locmem
from django.http import HttpResponse
from django.middleware.cache import CacheMiddleware, FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.test import RequestFactory
from django.utils.cache import get_cache_key

n = 0


def view(request):
    global n
    n += 1
    response = HttpResponse(f"run {n}")
    if "vary" in request.GET:
        response["Vary"] = "X-Shop"
    return response


rf = RequestFactory()
for name, stack in (("update only", UpdateCacheMiddleware(view)), ("fetch only", FetchFromCacheMiddleware(view)), ("wrong order", FetchFromCacheMiddleware(UpdateCacheMiddleware(view))), ("right", UpdateCacheMiddleware(FetchFromCacheMiddleware(view))), ("both in one", CacheMiddleware(view))):
    address = f"/{name.replace(' ', '-')}/"
    print(name, [stack(rf.get(address)).content for _ in range(3)], get_cache_key(rf.get(address)))
stack = CacheMiddleware(view, page_timeout=5, cache_alias="default", key_prefix="x")
print(stack.page_timeout, stack.cache_timeout, stack.key_prefix, stack.cache_alias, type(stack.cache).__name__)
print([stack(rf.get("/v/?vary=1", headers={"X-Shop": shop})).content for shop in ("a", "b", "a")])
request = rf.get("/h/")
stack.process_request(request)
print(request._cache_update_cache, stack.process_response(request, view(request))["Cache-Control"])
try:
    UpdateCacheMiddleware()
except TypeError as e:
    print(e)
try:
    UpdateCacheMiddleware(None)
except ValueError as e:
    print(e)
