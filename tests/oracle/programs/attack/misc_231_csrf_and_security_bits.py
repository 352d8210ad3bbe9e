# SHOP
# BACKENDS: locmem
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.clickjacking import xframe_options_deny, xframe_options_exempt, xframe_options_sameorigin
from django.views.decorators.csrf import csrf_exempt, ensure_csrf_cookie

urlpatterns = [path("form/", lambda r: HttpResponse(f"{len(get_token(r))}")), path("plain/", lambda r: HttpResponse("p")), path("cached/", cache_page(60)(lambda r: HttpResponse("c"))), path("exempt/", csrf_exempt(lambda r: HttpResponse("e"))), path("frame/", xframe_options_sameorigin(lambda r: HttpResponse("f"))), path("frames/", xframe_options_exempt(lambda r: HttpResponse("f")))]
M = ["django.middleware.security.SecurityMiddleware", "django.middleware.cache.UpdateCacheMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware", "django.middleware.cache.FetchFromCacheMiddleware"]
with override_settings(MIDDLEWARE=M, CACHE_MIDDLEWARE_SECONDS=30, SECURE_HSTS_SECONDS=60, SECURE_HSTS_PRELOAD=True):
    c = Client(enforce_csrf_checks=True)
    for url in ("/plain/", "/plain/", "/form/", "/form/", "/cached/", "/frame/", "/frames/"):
        r = c.get(url, secure=url == "/plain/")
        print(url, r.status_code, r.content, sorted((k, v) for k, v in r.headers.items() if k not in ("Expires", "Content-Type")), sorted(r.cookies))
    print(c.post("/plain/").status_code, c.post("/exempt/").status_code, c.post("/plain/", {"csrfmiddlewaretoken": c.cookies["csrftoken"].value}).status_code, c.post("/plain/", headers={"X-CSRFToken": c.cookies["csrftoken"].value}).status_code)
with override_settings(MIDDLEWARE=M, SECURE_SSL_REDIRECT=True, SECURE_REDIRECT_EXEMPT=["^plain/"]):
    print(Client().get("/form/").headers.get("Location"), Client().get("/plain/").status_code, Client().get("/form/", secure=True).status_code)
with override_settings(MIDDLEWARE=M[2:3], APPEND_SLASH=True, PREPEND_WWW=True, DISALLOWED_USER_AGENTS=[]):
    print(Client().get("/plain").status_code, Client().get("/plain").headers.get("Location"))
