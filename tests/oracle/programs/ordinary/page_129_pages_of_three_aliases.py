# SHOP
# CACHES: {"pages": {"LOCATION": "+pages", "TIMEOUT": 5, "KEY_PREFIX": "pg", "VERSION": 2}, "sessions": {"KEY_PREFIX": "s"}}
# BACKENDS: locmem, redis, filebased
from django.core.cache import cache, caches
from django.core.cache.utils import make_template_fragment_key
from django.http import HttpResponse
from django.template import Context, Template
from django.test import RequestFactory, override_settings
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(Template("{% load cache %}{% cache 60 box n using='sessions' %}{{ n }}{% endcache %}").render(Context({"n": n})))


pages = cache_page(60, cache="pages")(view)
rf = RequestFactory()
print(pages(rf.get("/")).content, pages(rf.get("/")).content, cache_page(60)(view)(rf.get("/")).content)
key = get_cache_key(rf.get("/"), cache=caches["pages"])
print(key, caches["pages"].make_key(key)[:5], cache.has_key(key), caches["pages"].has_key(key), caches["pages"].has_key(key, version=1))
print(caches["sessions"].get(make_template_fragment_key("box", [1])), cache.get(make_template_fragment_key("box", [1])))
print(caches["pages"].incr_version(key), pages(rf.get("/")).content)
with override_settings(CACHE_MIDDLEWARE_ALIAS="pages"):
    print(cache_page(60)(view)(rf.get("/other/")).content, get_cache_key(rf.get("/other/")) == get_cache_key(rf.get("/other/"), cache=caches["pages"]), get_cache_key(rf.get("/other/"), cache=cache))
cache.clear()
print(pages(rf.get("/")).content, caches["sessions"].get(make_template_fragment_key("box", [1])))
