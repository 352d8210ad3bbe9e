# BACKENDS: locmem
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from django.utils.cache import _generate_cache_header_key, get_cache_key, learn_cache_key

rf = RequestFactory()
for path in ("/", "/a/?x=1&y=2", "/a/?y=2&x=1", "/a/?", "/a/#part", "/a%20b/", "/a b/", "/ä/", "//a/", "/a/?x=%C3%A4", "/a/?x=ä"):
    request = rf.get(path)
    print(path, request.build_absolute_uri(), learn_cache_key(request, HttpResponse()).split(".")[5])
with override_settings(ALLOWED_HOSTS=["*"]):
    for host in ("testserver", "TESTSERVER", "testserver:80", "testserver:8000", "sub.testserver."):
        try:
            print(host, learn_cache_key(rf.get("/", headers={"Host": host}), HttpResponse()).split(".")[5])
        except Exception as e:
            print(host, type(e).__name__, e)
print(learn_cache_key(rf.get("/", secure=True), HttpResponse()).split(".")[5])
for method in ("GET", "HEAD", "POST", "PUT"):
    request = rf.generic(method, "/m/")
    print(method, learn_cache_key(request, HttpResponse()), get_cache_key(request), get_cache_key(request, method="HEAD"))
with override_settings(CACHE_MIDDLEWARE_KEY_PREFIX="shop", USE_TZ=False, USE_I18N=False):
    print(learn_cache_key(rf.get("/"), HttpResponse()), get_cache_key(rf.get("/")), get_cache_key(rf.get("/"), key_prefix=""))
with override_settings(LANGUAGE_CODE="de", TIME_ZONE="Europe/Berlin"):
    print(learn_cache_key(rf.get("/"), HttpResponse()))
print(_generate_cache_header_key("p", rf.get("/")))
