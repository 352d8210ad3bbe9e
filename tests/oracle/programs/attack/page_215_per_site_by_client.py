# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse, JsonResponse
from django.test import Client, override_settings
from django.urls import include, path, re_path
from django.views.decorators.cache import cache_control, cache_page, never_cache

runs = {}


def count(name):
    runs[name] = runs.get(name, 0) + 1
    return HttpResponse(f"{name} {runs[name]}")


urlpatterns = [
    path("", lambda r: count("home")),
    path("p/<int:pk>/", lambda r, pk: count(f"p{pk}")),
    path("short/", cache_page(1)(lambda r: count("short"))),
    path("never/", never_cache(lambda r: count("never"))),
    path("cc/", cache_control(max_age=5)(lambda r: count("cc"))),
    path("zero/", cache_control(max_age=0)(lambda r: count("zero"))),
    path("json/", lambda r: JsonResponse({"n": count("json").content.decode()})),
    path("404/", lambda r: HttpResponse("no", status=404)),
    re_path(r"^y/(?P<year>[0-9]{4})/$", lambda r, year: count(year)),
]
MIDDLEWARE = ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]
with override_settings(MIDDLEWARE=MIDDLEWARE, CACHE_MIDDLEWARE_SECONDS=30, CACHE_MIDDLEWARE_KEY_PREFIX="site"):
    client = Client()
    for url in ("/", "/", "/p/1/", "/p/1/?x=1", "/p/1/", "/p/2", "/short/", "/short/", "/never/", "/never/", "/cc/", "/cc/", "/zero/", "/zero/", "/json/", "/json/", "/404/", "/y/2026/", "/y/20/", "/p/1"):
        r = client.get(url)
        print(url, r.status_code, r.content[:20], r.headers.get("Cache-Control"), r.headers.get("Content-Length"), r.headers.get("Location"))
    print(client.head("/").headers.get("Content-Length"), client.post("/").content, client.get("/").content, client.get("/", headers={"Authorization": "x"}).content)
    print(client.get("/", SERVER_NAME="other").status_code)
