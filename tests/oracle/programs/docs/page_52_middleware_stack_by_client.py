# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page, never_cache

runs = []


def page(request):
    runs.append(request.path)
    return HttpResponse(f"run {len(runs)}")


def private(request):
    runs.append("private")
    response = HttpResponse(f"run {len(runs)}")
    response["Cache-Control"] = "private"
    return response


def cookie(request):
    runs.append("cookie")
    response = HttpResponse(f"run {len(runs)}")
    response.set_cookie("seen", "1")
    return response


def error(request):
    runs.append("error")
    return HttpResponse("not here", status=404)


urlpatterns = [path("", page), path("never/", never_cache(page)), path("private/", private), path("cookie/", cookie), path("error/", error), path("short/", cache_page(5)(page))]
stack = ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]
with override_settings(MIDDLEWARE=stack, CACHE_MIDDLEWARE_SECONDS=30, CACHE_MIDDLEWARE_KEY_PREFIX="site"):
    client = Client()
    for address in ("/", "/", "/?q=1", "/?q=1", "/never/", "/never/", "/private/", "/private/", "/cookie/", "/cookie/", "/error/", "/error/", "/short/"):
        response = client.get(address)
        print(address, response.status_code, response.content, response.get("Cache-Control"), response.get("Age") is not None)
    print(client.head("/").content, client.post("/").content, client.get("/").content)
    print(client.get("/nowhere").status_code, client.get("/error").status_code)
    other = Client(headers={"Host": "testserver"})
    print(other.get("/").content)
print(len(runs))
with override_settings(MIDDLEWARE=["django.middleware.http.ConditionalGetMiddleware", "django.middleware.gzip.GZipMiddleware", *stack]):
    response = Client().get("/")
    print(response.get("ETag") is not None, response.status_code)
    print(Client().get("/", headers={"If-None-Match": response["ETag"]}).status_code)
