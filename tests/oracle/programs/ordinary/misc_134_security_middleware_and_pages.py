# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page
from django.views.decorators.clickjacking import xframe_options_deny, xframe_options_exempt, xframe_options_sameorigin
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse("word " * 100 + str(n))


urlpatterns = [path("", cache_page(60)(view)), path("same/", xframe_options_sameorigin(view)), path("exempt/", xframe_options_exempt(view)), path("deny/", xframe_options_deny(cache_page(60)(view))), path("zip/", gzip_page(cache_page(60)(view))), path("pazip/", cache_page(60)(gzip_page(view))), path("cond/", conditional_page(cache_page(60)(view)))]
STACK = ["django.middleware.security.SecurityMiddleware", "django.middleware.gzip.GZipMiddleware", "django.middleware.http.ConditionalGetMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"]
with override_settings(MIDDLEWARE=STACK, SECURE_HSTS_SECONDS=60, SECURE_HSTS_PRELOAD=True):
    client = Client()
    for address in ("/", "/", "/same/", "/exempt/", "/deny/"):
        response = client.get(address, headers={"Accept-Encoding": "gzip"})
        print(address, response.status_code, sorted((k, v) for k, v in response.headers.items() if k not in ("Content-Length", "Expires", "ETag")))
    tag = client.get("/")["ETag"]
    print(client.get("/", headers={"If-None-Match": tag}).status_code, client.get("/", headers={"If-None-Match": tag, "Accept-Encoding": "gzip"}).status_code, client.get("/", secure=True)["Strict-Transport-Security"])
client = Client()
for address in ("/zip/", "/pazip/", "/cond/"):
    for encoding in ("gzip", "identity", "gzip"):
        response = client.get(address, headers={"Accept-Encoding": encoding})
        print(address, encoding, response.get("Content-Encoding"), response.get("Vary"), response.has_header("ETag"))
with override_settings(MIDDLEWARE=STACK, SECURE_SSL_REDIRECT=True):
    print(client.get("/x/?y=1").status_code, client.get("/x/?y=1")["Location"])
