# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.utils.cache import _generate_cache_header_key, _generate_cache_key, get_cache_key, learn_cache_key, patch_vary_headers

rf = RequestFactory()
request = rf.get("/shop/?a=1")
print(get_cache_key(request), get_cache_key(request, method="HEAD"))
key = learn_cache_key(request, HttpResponse())
print(key, get_cache_key(request) == key, get_cache_key(request, method="HEAD"), get_cache_key(rf.head("/shop/?a=1")) == key)
print(cache.get("views.decorators.cache.cache_header.." + key.split(".")[6] + ".en-us.UTC"), len(key.split(".")))
print(_generate_cache_header_key("pre", request), _generate_cache_key(request, "GET", ["HTTP_X"], "pre"))
response = HttpResponse()
patch_vary_headers(response, ["X-B", "X-A"])
print(learn_cache_key(rf.get("/v/", headers={"X-A": "1"}), response, 60, "p"), cache.get(_generate_cache_header_key("p", rf.get("/v/"))))
print(learn_cache_key(rf.get("/v/"), response, 60, "p") == get_cache_key(rf.get("/v/"), "p"), get_cache_key(rf.get("/v/", headers={"X-A": "2"}), "p") == get_cache_key(rf.get("/v/"), "p"))
with override_settings(CACHE_MIDDLEWARE_KEY_PREFIX="site", USE_TZ=False):
    print(learn_cache_key(request, HttpResponse()), get_cache_key(request, "other"))
for changed in (rf.get("/shop/?a=2"), rf.get("/shop/"), rf.get("/shop/?a=1", secure=True), rf.get("/shop/?a=1", SERVER_NAME="other"), rf.get("/shop/?a=1", SERVER_PORT="8000"), rf.post("/shop/?a=1")):
    try:
        print(get_cache_key(changed) == key)
    except Exception as e:
        print(type(e).__name__, e)
