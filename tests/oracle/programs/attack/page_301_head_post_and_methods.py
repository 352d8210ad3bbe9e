# BACKENDS: locmem, redis, memcached
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.http import require_GET, require_http_methods, require_safe

runs = []


@cache_page(60)
def page(request):
    runs.append(request.method)
    return HttpResponse("x" * 5, headers={"X-Run": str(len(runs))})


rf = RequestFactory()
for method in ("head", "get", "head", "post", "put", "patch", "delete", "options", "trace", "get"):
    r = getattr(rf, method)("/a/")
    response = page(r)
    print(method, response.content, response["X-Run"], response.headers.get("Cache-Control"), response.headers.get("Age"), sorted(response.headers), r.__dict__.get("_cache_update_cache"))
print(runs)
for deco in (require_GET, require_safe, require_http_methods(["GET", "POST"])):
    for order in (0, 1):
        view = lambda request: HttpResponse("ok")
        wrapped = deco(cache_page(5)(view)) if order else cache_page(5)(deco(view))
        out = [(m, getattr(wrapped(getattr(rf, m)(f"/{order}{deco.__name__}")), "status_code")) for m in ("get", "head", "post")]
        print(order, out, wrapped(rf.delete("/d"))["Allow"])
