# BACKENDS: locmem
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers

rf = RequestFactory()


@cache_page(60, key_prefix="store")
@vary_on_headers("X-B", "X-A")
def page(request):
    return HttpResponse(request.headers.get("X-A", "-"))


for a in ("1", "2", None):
    page(rf.get("/s/?q=1", headers={"X-A": a} if a else {}))
keys = sorted(cache._cache)
print(len(keys), *keys, sep="\n")
header_key = next(k for k in keys if ".cache_header." in k)
print(cache.get(header_key.removeprefix(":1:")), [cache.get(k.removeprefix(":1:")).content for k in keys if ".cache_page." in k])
response = cache.get(keys[-1].removeprefix(":1:"))
print(type(response).__name__, sorted(response.headers), response.headers["Vary"])
cache.delete(header_key.removeprefix(":1:"))
print(page(rf.get("/s/?q=1", headers={"X-A": "1"})).content, len(cache._cache))
