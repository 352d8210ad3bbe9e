# SHOP
# BACKENDS: locmem
from django.core.exceptions import BadRequest, DisallowedHost, PermissionDenied, SuspiciousOperation
from django.core.signals import got_request_exception, request_finished, request_started
from django.http import Http404, HttpResponse, HttpResponseNotFound
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.http import require_GET, require_POST, require_http_methods

errors = {"404": Http404("gone"), "403": PermissionDenied("no"), "400": BadRequest("bad"), "susp": SuspiciousOperation("x"), "500": ValueError("broken")}
calls = []


def fail(request, kind):
    calls.append(kind)
    raise errors[kind]


def not_found(request, exception):
    return HttpResponseNotFound(f"own 404: {exception}")


handler404 = not_found
urlpatterns = [path("e/<str:kind>/", fail), path("c/<str:kind>/", cache_page(60)(fail)), path("get/", require_GET(lambda r: HttpResponse("g"))), path("post/", require_POST(lambda r: HttpResponse("p"))), path("both/", require_http_methods(["GET", "PATCH"])(lambda r: HttpResponse("b"))), path("none/", lambda r: None)]
heard = []
for signal, name in ((request_started, "started"), (request_finished, "finished"), (got_request_exception, "exception")):
    signal.connect(lambda sender, name=name, **kwargs: heard.append(name), weak=False)
c = Client(raise_request_exception=False)
for url in ("/e/404/", "/e/403/", "/e/400/", "/e/susp/", "/e/500/", "/c/404/", "/c/404/", "/c/500/", "/nowhere/", "/get/", "/post/", "/both/", "/none/"):
    r = c.get(url)
    print(url, r.status_code, r.content[:60], r.headers.get("Content-Type"), r.headers.get("Allow"), heard)
    heard.clear()
print(calls, c.get("/both/", HTTP_HOST="evil.example").status_code, c.patch("/both/").status_code, c.delete("/both/").headers["Allow"])
try:
    Client().get("/e/500/")
except ValueError as e:
    print("raised", e)
try:
    Client().get("/none/")
except ValueError as e:
    print(str(e)[:120])
with override_settings(DEBUG=True):
    r = c.get("/e/403/")
    print(r.status_code, r.content[:30])
