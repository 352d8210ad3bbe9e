# BACKENDS: locmem, redis, dummy
# CACHES: {"site": {"LOCATION": "+site"}}
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_control, cache_page, never_cache

runs = []


def make(name, *decorators):
    def view(request):
        runs.append(name)
        return HttpResponse(f"{name} {len(runs)}")

    for decorator in decorators:
        view = decorator(view)
    return path(f"{name}/", view)


urlpatterns = [make("plain"), make("never", never_cache), make("own", cache_page(5)), make("private", cache_control(private=True)), make("short", cache_control(max_age=2))]
STACK = ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]
with override_settings(MIDDLEWARE=STACK, CACHE_MIDDLEWARE_ALIAS="site", CACHE_MIDDLEWARE_SECONDS=30, CACHE_MIDDLEWARE_KEY_PREFIX="mysite"):
    client = Client()
    for name in ("plain", "never", "own", "private", "short"):
        first, second = client.get(f"/{name}/"), client.get(f"/{name}/")
        print(name, first.content, second.content, second.get("Cache-Control"), sorted(second.headers))
    print(client.head("/plain/").content, client.post("/plain/").content, client.get("/plain/?x=1").content, client.get("/nothing/").status_code, client.get("/nothing/").get("Cache-Control"))
    print(client.get("/plain").status_code, client.get("/plain")["Location"])
    caches["site"].clear()
    print(client.get("/plain/").content, runs)
