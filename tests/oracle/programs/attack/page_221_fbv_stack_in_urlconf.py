# SHOP
# BACKENDS: locmem, redis, memcached, db
import time

from django.core.cache import cache, caches
from django.http import HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie
from shop.models import Product

hits = []


def listing(request):
    hits.append(request.get_full_path())
    rows = Product.objects.filter(name__icontains=request.GET.get("q", "")).order_by("id").values_list("name", flat=True)
    return JsonResponse(list(rows), safe=False)


def moved(request):
    hits.append("moved")
    return HttpResponsePermanentRedirect("/list/")


urlpatterns = [
    path("list/", cache_page(2)(listing)),
    path("safe/", require_safe(cache_page(60)(listing))),
    path("cookie/", vary_on_cookie(cache_page(60)(listing))),
    path("inner/", cache_page(60)(vary_on_cookie(listing))),
    path("short/", cache_page(60)(cache_control(max_age=1)(listing))),
    path("never/", never_cache(cache_page(60)(listing))),
    path("moved/", cache_page(60)(moved)),
]
client = Client()
for url in ("/list/", "/list/", "/list/?q=cup", "/list/?q=cup", "/safe/", "/safe/", "/never/", "/never/", "/moved/", "/moved/"):
    r = client.get(url)
    print(url, r.status_code, len(hits), sorted(r.headers.items(), key=lambda i: i[0])[:1], r.headers.get("Cache-Control"))
client.cookies["theme"] = "dark"
for url in ("/cookie/", "/cookie/", "/inner/", "/inner/", "/safe/"):
    r = client.get(url)
    print(url, len(hits), r.headers.get("Vary"))
client.cookies["theme"] = "light"
print(client.get("/inner/").status_code, len(hits), client.get("/cookie/").status_code, len(hits))
print(client.post("/list/").status_code, len(hits), client.head("/list/").content, client.put("/safe/").status_code, client.options("/list/").status_code)
time.sleep(1 - time.time() % 1 + 2.1)
print(client.get("/list/").status_code, len(hits), client.get("/short/").status_code, len(hits))
cache.clear()
client.get("/list/")
print(len(hits))
