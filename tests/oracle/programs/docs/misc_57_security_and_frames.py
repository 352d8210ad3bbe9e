# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.clickjacking import xframe_options_deny, xframe_options_exempt, xframe_options_sameorigin
from django.views.decorators.common import no_append_slash
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

n = 0


def page(request):
    global n
    n += 1
    return HttpResponse(f"run {n}")


@sensitive_variables("secret")
def quiet(a):
    secret = a * 2
    return secret


urlpatterns = [path("a/", page), path("deny/", xframe_options_deny(page)), path("same/", xframe_options_sameorigin(page)), path("exempt/", xframe_options_exempt(page)), path("cached/", cache_page(60)(page)), path("bare/", no_append_slash(page)), path("post/", sensitive_post_parameters("password")(page))]
stack = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"]
with override_settings(MIDDLEWARE=stack, SECURE_HSTS_SECONDS=60, SECURE_HSTS_INCLUDE_SUBDOMAINS=True):
    c = Client()
    for address in ("/a/", "/deny/", "/same/", "/exempt/", "/cached/", "/cached/"):
        r = c.get(address)
        print(address, r.content, sorted((k, v) for k, v in r.headers.items() if k not in ("Content-Type", "Expires")))
    print(c.get("/a/", secure=True)["Strict-Transport-Security"], c.get("/a").status_code, c.get("/a").headers["Location"], c.get("/bare").status_code, c.post("/post/", {"password": "x"}).status_code)
with override_settings(MIDDLEWARE=stack, SECURE_SSL_REDIRECT=True, PREPEND_WWW=False):
    r = Client().get("/a/")
    print(r.status_code, r["Location"])
with override_settings(MIDDLEWARE=["django.middleware.common.CommonMiddleware"], DISALLOWED_USER_AGENTS=[__import__("re").compile("bad")]):
    print(Client(headers={"User-Agent": "bad bot"}).get("/a/").status_code, Client().get("/a/")["Content-Length"])
print(quiet(2))
