# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse, JsonResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_cookie


def set_lang(request):
    response = HttpResponse("set")
    response.set_cookie("lang", request.GET["l"], max_age=60)
    return response


@cache_page(60)
@vary_on_cookie
def greet(request):
    cache.add("runs", 0)
    return HttpResponse(f"{request.COOKIES.get('lang')} {cache.incr('runs')}")


@require_POST
@csrf_exempt
def save(request):
    return JsonResponse({"name": request.POST.get("name"), "type": request.content_type, "len": len(request.body)})


@require_http_methods(["PUT", "PATCH"])
def put(request):
    return JsonResponse({"body": request.body.decode()})


def echo(request):
    return JsonResponse({"ua": request.headers.get("User-Agent"), "ajax": request.headers.get("X-Requested-With"), "secure": request.is_secure(), "get": request.GET.dict()})


urlpatterns = [path("set/", set_lang), path("greet/", greet), path("save/", save), path("put/", put), path("echo/", echo), path("safe/", require_safe(greet)), path("get/", require_GET(greet))]
client = Client()
print(client.get("/greet/").content, client.get("/set/?l=de").cookies["lang"].value, client.get("/greet/").content, client.get("/greet/").content)
client.cookies["lang"] = "fr"
print(client.get("/greet/").content, Client().get("/greet/").content, client.get("/greet/")["Vary"])
print(client.post("/save/", {"name": "ada"}).json(), client.post("/save/", {"name": "x"}, content_type="application/json").json(), client.get("/save/").status_code, client.get("/save/")["Allow"])
print(client.put("/put/", "text", content_type="text/plain").json(), client.patch("/put/", {"a": 1}, content_type="application/json").json(), client.delete("/put/").status_code, client.options("/put/").status_code)
print(client.get("/echo/", {"a": [1, 2]}, headers={"User-Agent": "t", "X-Requested-With": "XMLHttpRequest"}, secure=True).json())
print(client.post("/safe/").status_code, client.head("/safe/").status_code, client.post("/get/").status_code, client.head("/get/").status_code)
response = client.get("/echo/?b=1")
print(response.wsgi_request.path, response.request["PATH_INFO"], response.client is client, response.headers["Content-Type"], response.getvalue()[:4], response.resolver_match.route)
client.cookies.clear()
print(client.get("/greet/").content, client.get("/nope/").status_code)
with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}):
    try:
        client.get("/greet/")
    except ValueError as e:
        print(e)
