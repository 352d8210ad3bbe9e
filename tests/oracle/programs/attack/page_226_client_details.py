# SHOP
# BACKENDS: locmem, redis
import json

from django.http import HttpResponse, JsonResponse
from django.test import Client
from django.template.response import TemplateResponse
from django.urls import path
from shop.models import Product
from shop.templates import TEMPLATES

TEMPLATES["ctx.html"] = "{{ a }}"


def echo(request):
    return JsonResponse({"method": request.method, "get": dict(request.GET.lists()), "post": dict(request.POST.lists()), "body": request.body.decode()[:50] if request.content_type != "multipart/form-data" else "multipart", "type": request.content_type, "x": request.headers.get("X-Own"), "cookies": request.COOKIES, "secure": request.is_secure(), "user": str(getattr(request, "user", None)), "ajax": request.headers.get("X-Requested-With")})


def counter(request):
    n = int(request.COOKIES.get("n", 0)) + 1
    r = HttpResponse(str(n))
    r.set_cookie("n", n)
    return r


urlpatterns = [path("echo/", echo), path("n/", counter), path("t/", lambda r: TemplateResponse(r, "ctx.html", {"a": 1})), path("r/", lambda r: HttpResponse(status=302, headers={"Location": "/echo/?from=r"})), path("loop/", lambda r: HttpResponse(status=302, headers={"Location": "/loop/"})), path("307/", lambda r: HttpResponse(status=307, headers={"Location": "/echo/"}))]
c = Client(headers={"X-Own": "default"})
for r in (c.get("/echo/", {"a": [1, 2]}), c.get("/echo/?a=1", {"b": 2}), c.get("/echo/", query_params={"q": "é"}), c.post("/echo/", {"a": "b", "n": 5}), c.post("/echo/", {"a": [1]}, content_type="application/json"), c.post("/echo/", "raw", content_type="text/plain"), c.put("/echo/", {"a": 1}, content_type="application/json"), c.patch("/echo/", '{"x": 1}', content_type="application/json"), c.delete("/echo/"), c.generic("REPORT", "/echo/", "body"), c.get("/echo/", secure=True, headers={"X-Own": "one", "X-Requested-With": "XMLHttpRequest"}), c.get("/echo/", HTTP_X_OWN="old")):
    print(r.status_code, r.json())
print([c.get("/n/").content for _ in range(3)], c.cookies["n"].value)
c.cookies.clear()
print(c.get("/n/").content)
r = c.get("/t/")
print(r.context is None)
print(r.template_name, r.resolver_match.route, r.request["PATH_INFO"], r.client is c)

for bad in (lambda: c.post("/echo/", {"a": None}), lambda: c.get("/n/").json(), lambda: c.get("nowhere")):
    try:
        r = bad()
        print(r.status_code)
    except Exception as e:
        print(type(e).__name__, str(e)[:100])
