# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page

n = 0


def page(request):
    global n
    n += 1
    return HttpResponse(f"{n} " * 150)


urlpatterns = [path("page/", page), path("cached/", cache_page(60)(page)), path("short/", lambda request: HttpResponse("s"))]
STACK = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
]
with override_settings(MIDDLEWARE=STACK, SESSION_ENGINE="django.contrib.sessions.backends.cache"):
    client = Client()
    for url in ("/page/", "/cached/", "/cached/", "/short/", "/short", "/nothing"):
        response = client.get(url)
        print(url, response.status_code, sorted(k for k in response.headers if k not in ("Expires",)), response.get("Vary"))
    response = client.get("/short/", headers={"If-None-Match": client.get("/short/")["ETag"]})
    print(response.status_code, response.content, sorted(response.headers))
    print(client.post("/short/").status_code, Client(enforce_csrf_checks=True).post("/short/").status_code)
    print(client.get("/cached/", headers={"Accept-Encoding": "gzip"}).get("Content-Encoding"), client.get("/short/", secure=True).get("Strict-Transport-Security"))
with override_settings(MIDDLEWARE=STACK[3:4], APPEND_SLASH=False, PREPEND_WWW=True, ALLOWED_HOSTS=["testserver", "www.testserver"]):
    print(Client().get("/short/?a=1").url, Client(headers={"Host": "www.testserver"}).get("/short").status_code)
with override_settings(MIDDLEWARE=STACK[:1], SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=60, SECURE_HSTS_PRELOAD=True):
    print(Client().get("/short/?a=1").url, Client().get("/short/", secure=True)["Strict-Transport-Security"])
