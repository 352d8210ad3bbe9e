# BACKENDS: locmem
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory
from django.utils.cache import get_cache_key, learn_cache_key
from django.views.decorators.cache import cache_page

rf = RequestFactory()
n = 0


@cache_page(60)
def page(request):
    global n
    n += 1
    return HttpResponse(str(n))


for path in ("/q/?a=1&b=2", "/q/?b=2&a=1", "/q/?a=1&b=2", "/q/?a=1&b=2&", "/q/?", "/q/", "/q", "/q/?a=1#frag", "/q/?a=%31", "/q/?a=1;b=2", "//q/", "/q/?é", "/q/?%C3%A9", "/Q/", "/q/?a=1&a=2", "/q/?a=2&a=1", "/q/?a=+", "/q/?a=%20", "/q/./", "/q/%2F", "/q//"):
    request = rf.get(path)
    r = page(request)
    print(path, r.content, request.get_full_path(), request.path, request.build_absolute_uri(), get_cache_key(rf.get(path)).split(".")[5])
print(page(rf.get("/q/", {"a": 1, "b": [2, 3]})).content, page(rf.get("/q/?a=1&b=2&b=3")).content, page(rf.get("/q/", query_params={"a": 1, "b": [2, 3]})).content)
print(rf.get("/q/", {"z": 1}).META["QUERY_STRING"], rf.get("/q/?x=1", {"z": 1}).META["QUERY_STRING"], rf.post("/q/?x=1", {"z": 1}).META["QUERY_STRING"])
