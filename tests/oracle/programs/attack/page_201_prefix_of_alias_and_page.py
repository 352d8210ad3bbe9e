# BACKENDS: locmem, redis, memcached
# CACHES: {"default": {"KEY_PREFIX": "site"}, "pages": {"LOCATION": "+pages", "KEY_PREFIX": "pages", "VERSION": 3, "TIMEOUT": 30}}
from django.core.cache import caches
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key, learn_cache_key
from django.views.decorators.cache import cache_page

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(f"run {n}")


rf = RequestFactory()
views = {
    "plain": cache_page(10)(view),
    "prefix": cache_page(10, key_prefix="de")(view),
    "alias": cache_page(10, cache="pages")(view),
    "both": cache_page(10, cache="pages", key_prefix="de")(view),
    "empty": cache_page(10, key_prefix="")(view),
    "none": cache_page(10, key_prefix=None)(view),
}
for name, page in views.items():
    print(name, page(rf.get("/p/")).content, page(rf.get("/p/")).content)
for prefix in (None, "", "de", "fr"):
    for alias in ("default", "pages"):
        print(prefix, alias, get_cache_key(rf.get("/p/"), key_prefix=prefix, cache=caches[alias]))
print(caches["pages"].make_key("k"), caches["default"].make_key("k"))
caches["pages"].clear()
print(views["both"](rf.get("/p/")).content, views["plain"](rf.get("/p/")).content)
response = view(rf.get("/l/"))
print(learn_cache_key(rf.get("/l/"), response, None, "x", caches["pages"]))
print(caches["pages"].get(learn_cache_key(rf.get("/l/"), response, 5, "x", caches["pages"])), get_cache_key(rf.get("/l/"), "x", "GET", caches["pages"]))
