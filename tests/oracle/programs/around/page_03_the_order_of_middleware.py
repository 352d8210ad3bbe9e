# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

n = 0


def page(request):
    global n
    n += 1
    return HttpResponse(f"page {n}")


def basket(request):
    request.session["basket"] = ["tea"]
    return HttpResponse("put in")


def looks(request):
    global n
    n += 1
    return HttpResponse(f"{n} {request.session.get('basket')}")


urlpatterns = [path("page/", page), path("basket/", basket), path("looks/", looks)]
CACHED = ["django.middleware.cache.UpdateCacheMiddleware", "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]
for middleware in (CACHED, [CACHED[1], CACHED[0], CACHED[2], CACHED[3]]):
    with override_settings(MIDDLEWARE=middleware, SESSION_ENGINE="django.contrib.sessions.backends.cache", CACHE_MIDDLEWARE_SECONDS=30):
        ada, bob = Client(), Client()
        for who in (ada, bob, ada):
            response = who.get("/page/")
            print(response.content, response.get("Vary"), response.get("Cache-Control"), response.has_header("Age"), response.get("Content-Length"))
        ada.get("/basket/")
        for who in (ada, bob, ada, bob):
            response = who.get("/looks/")
            print(response.content, response.get("Vary"), response.get("Cache-Control"))
        print(ada.get("/page").status_code, ada.get("/page", follow=True).content, ada.get("/nothing/").status_code)
