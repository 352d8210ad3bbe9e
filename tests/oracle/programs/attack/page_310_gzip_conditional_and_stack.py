# BACKENDS: locmem
from django.core.cache import cache
from django.http import HttpResponse
from django.middleware.http import ConditionalGetMiddleware
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_control, cache_page
from django.views.decorators.http import etag
from django.views.decorators.vary import vary_on_headers

runs = []


def page(request):
    runs.append(1)
    return HttpResponse("hello " * 100 + str(len(runs)))


urlpatterns = [path("a/", page), path("b/", cache_page(60)(page)), path("c/", cache_control(no_store=True)(page)), path("d/", vary_on_headers("X-A")(cache_page(60)(page))), path("e/", etag(lambda r: '"fix"')(cache_page(9)(page)))]
STACKS = [
    ["django.middleware.http.ConditionalGetMiddleware"],
    ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.http.ConditionalGetMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"],
    ["django.middleware.http.ConditionalGetMiddleware", "django.middleware.cache.UpdateCacheMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"],
    ["django.middleware.cache.FetchFromCacheMiddleware", "django.middleware.cache.UpdateCacheMiddleware"],
    ["django.middleware.cache.UpdateCacheMiddleware"],
    ["django.middleware.cache.FetchFromCacheMiddleware"],
    ["django.middleware.cache.CacheMiddleware"],
]
for stack in STACKS:
    cache.clear()
    runs.clear()
    with override_settings(MIDDLEWARE=stack, CACHE_MIDDLEWARE_SECONDS=20):
        c = Client()
        print([s.split(".")[-1] for s in stack])
        for url in ("/a/", "/b/", "/c/", "/d/", "/e/"):
            first = c.get(url)
            tag = first.headers.get("ETag", '"none"')
            again = c.get(url, headers={"If-None-Match": tag})
            third = c.head(url)
            print(url, first.status_code, first.content[-4:], first.headers.get("Cache-Control"), tag, again.status_code, again.content[-4:], sorted(again.headers), third.status_code, third.content, third.headers.get("Content-Length"), len(runs))
