# SHOP
# BACKENDS: locmem
from django.http import HttpResponse
from django.middleware.csrf import get_token, rotate_token
from django.shortcuts import render
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.csrf import csrf_exempt, csrf_protect, ensure_csrf_cookie, requires_csrf_token

runs = []


def form(request):
    runs.append("form")
    return HttpResponse(f"form {len(get_token(request))}")


def plain(request):
    return HttpResponse(f"plain {request.method}")


urlpatterns = [path("form/", cache_page(60)(form)), path("plain/", plain), path("exempt/", csrf_exempt(plain)), path("ensure/", cache_page(60)(ensure_csrf_cookie(plain))), path("protect/", csrf_protect(plain))]
with override_settings(MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"]):
    client = Client(enforce_csrf_checks=True)
    response = client.get("/form/")
    print(response.content, sorted(response.cookies), response.get("Vary"), client.get("/form/").content, len(runs))
    other = Client()
    response = other.get("/form/")
    print(response.content, sorted(response.cookies), len(runs))
    print(client.post("/plain/").status_code, client.post("/exempt/").status_code, client.post("/plain/", headers={"X-CSRFToken": client.cookies["csrftoken"].value}).status_code, client.post("/plain/", {"csrfmiddlewaretoken": client.cookies["csrftoken"].value}).status_code, client.post("/plain/", headers={"X-CSRFToken": "wrong"}).status_code)
    response = client.get("/ensure/")
    print(sorted(response.cookies), response.get("Vary"), Client().post("/plain/").status_code)
strict = Client(enforce_csrf_checks=True)
print(strict.post("/plain/").status_code, strict.post("/protect/").status_code, strict.get("/protect/").status_code)
print(csrf_exempt(plain).csrf_exempt, hasattr(plain, "csrf_exempt"))
