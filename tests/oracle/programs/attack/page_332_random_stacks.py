# SHOP
# BACKENDS: locmem
import datetime

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.csrf import csrf_exempt, ensure_csrf_cookie
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, etag, last_modified, require_GET, require_safe
from django.views.decorators.vary import vary_on_cookie, vary_on_headers
from shop.templates import TEMPLATES

WHEN = datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc)
TEMPLATES["hello.html"] = "hello {{ x }}"
count = 0


def n():
    global count
    count += 1
    return count


def setc(response):
    response.set_cookie("seen", "1")
    return response


def sess(request):
    if hasattr(request, "session"):
        request.session["k"] = request.session.get("k", 0) + 1
    return HttpResponse(str(n()))


HIDDEN = {"Expires", "Age", "Date", "Set-Cookie"}


def show(url, r):
    body = b"".join(r.streaming_content) if r.streaming else r.content
    print(url, r.status_code, body[:24] if "Content-Encoding" not in r.headers else "zip", {k: v for k, v in sorted(r.headers.items()) if k not in HIDDEN and not (k in ("Content-Length", "ETag") and "Content-Encoding" in r.headers)}, sorted(r.cookies))

@csrf_exempt
def v0(request):
    return sess(request)

@require_GET
def v1(request):
    return TemplateResponse(request, "hello.html", {"x": n()})

@cache_control(max_age=5)
@vary_on_headers("Accept-Language", "X-A")
@cache_control(s_maxage=9)
@gzip_page
def v2(request):
    return HttpResponse(f"{n()} {request.headers.get('X-A')}")

@cache_page(2)
@last_modified(lambda r, *a, **k: WHEN)
@require_GET
@csrf_exempt
def v3(request):
    return HttpResponse(str(n()), headers={"Cache-Control": "max-age=7"})

@conditional_page
@cache_control(no_store=True)
@last_modified(lambda r, *a, **k: WHEN)
def v4(request):
    return HttpResponse(str(n()), headers={"Cache-Control": "max-age=7"})

def v5(request):
    return HttpResponse("body " * 60 + str(n()))

@csrf_exempt
def v6(request):
    return HttpResponse(f"{n()} {request.headers.get('X-A')}")

@last_modified(lambda r, *a, **k: WHEN)
@cache_control(no_store=True)
@ensure_csrf_cookie
def v7(request):
    return HttpResponse(str(n()), headers={"Vary": "Cookie"})

urlpatterns = [path("v0/", v0), path("v1/", v1), path("v2/", v2), path("v3/", v3), path("v4/", v4), path("v5/", v5), path("v6/", v6), path("v7/", v7)]
with override_settings(MIDDLEWARE=['django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.cache.UpdateCacheMiddleware', 'django.middleware.gzip.GZipMiddleware', 'django.middleware.http.ConditionalGetMiddleware', 'django.contrib.messages.middleware.MessageMiddleware'], SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies", CACHE_MIDDLEWARE_SECONDS=600, CACHE_MIDDLEWARE_KEY_PREFIX=''):
    cache.clear()
    a, b = Client(raise_request_exception=False), Client(raise_request_exception=False)
    show("get /v5/", b.get("/v5/", headers={}))
    show("post /v6/", b.post("/v6/", headers={"Cookie2": "x"}))
    show("post /v5/?q=1", a.post("/v5/?q=1", headers={"Cookie2": "x"}))
    show("get /v6/", b.get("/v6/", headers={"Accept-Language": "de"}))
    show("post /v0/?q=1", a.post("/v0/?q=1", headers={}))
    show("head /v4/", b.head("/v4/", headers={"Cookie2": "x"}))
    show("get /v6/", b.get("/v6/", headers={"Accept-Language": "de"}))
    show("head /v3/", a.head("/v3/", headers={"Accept-Language": "de"}))
    show("get /v2/?q=1", a.get("/v2/?q=1", headers={"Cookie2": "x"}))
    show("get /v1/", a.get("/v1/", headers={"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}))
    show("get /v1/", b.get("/v1/", headers={"X-A": "1"}))
    show("post /v4/", b.post("/v4/", headers={"Accept-Encoding": "gzip"}))
    show("get /v3/?q=1", a.get("/v3/?q=1", headers={"Accept-Language": "de"}))
    show("post /v0/?q=1", a.post("/v0/?q=1", headers={"Accept-Language": "de"}))
    show("get /v3/", b.get("/v3/", headers={}))
    show("get /v7/", b.get("/v7/", headers={}))
    show("head /v6/", a.head("/v6/", headers={"X-A": "1"}))
    show("post /v2/", a.post("/v2/", headers={}))
    show("get /v2/", a.get("/v2/", headers={"X-A": "1"}))
    show("post /v3/", b.post("/v3/", headers={"X-A": "1"}))
    show("get /v7/", b.get("/v7/", headers={"If-None-Match": "\"v1\""}))
    show("get /v7/", b.get("/v7/", headers={"X-A": "1"}))
with override_settings(MIDDLEWARE=['django.contrib.sessions.middleware.SessionMiddleware', 'django.middleware.gzip.GZipMiddleware'], SESSION_ENGINE="django.contrib.sessions.backends.cache", CACHE_MIDDLEWARE_SECONDS=3, CACHE_MIDDLEWARE_KEY_PREFIX='k'):
    cache.clear()
    a, b = Client(raise_request_exception=False), Client(raise_request_exception=False)
    show("get /v4/", a.get("/v4/", headers={"X-A": "1"}))
    show("get /v1/", a.get("/v1/", headers={"Accept-Language": "de"}))
    show("head /v2/?q=1", a.head("/v2/?q=1", headers={"Accept-Language": "de"}))
    show("get /v5/?q=1", b.get("/v5/?q=1", headers={"Accept-Encoding": "gzip"}))
    show("post /v7/", a.post("/v7/", headers={"Accept-Language": "de"}))
    show("get /v6/", b.get("/v6/", headers={}))
    show("post /v7/", a.post("/v7/", headers={}))
    show("get /v0/?q=1", b.get("/v0/?q=1", headers={}))
    show("head /v0/", a.head("/v0/", headers={"Authorization": "x"}))
    show("head /v7/", a.head("/v7/", headers={"Authorization": "x"}))
    show("get /v4/", a.get("/v4/", headers={"X-A": "1"}))
    show("get /v1/", a.get("/v1/", headers={"Accept-Encoding": "gzip"}))
    show("get /v4/", a.get("/v4/", headers={"Cookie2": "x"}))
    show("get /v1/", a.get("/v1/", headers={"X-A": "1"}))
    show("post /v4/", b.post("/v4/", headers={"Accept-Language": "de"}))
    show("post /v3/", a.post("/v3/", headers={"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}))
    show("get /v0/?q=1", a.get("/v0/?q=1", headers={"Accept-Encoding": "gzip"}))
    show("head /v5/?q=1", a.head("/v5/?q=1", headers={}))
    show("post /v6/", a.post("/v6/", headers={"Authorization": "x"}))
    show("get /v5/", a.get("/v5/", headers={}))
    show("get /v5/?q=1", a.get("/v5/?q=1", headers={"Cookie2": "x"}))
    show("get /v3/", b.get("/v3/", headers={"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}))
with override_settings(MIDDLEWARE=['django.middleware.cache.UpdateCacheMiddleware', 'django.middleware.common.CommonMiddleware', 'django.middleware.locale.LocaleMiddleware', 'django.middleware.http.ConditionalGetMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware', 'django.middleware.cache.FetchFromCacheMiddleware'], SESSION_ENGINE="django.contrib.sessions.backends.cache", CACHE_MIDDLEWARE_SECONDS=600, CACHE_MIDDLEWARE_KEY_PREFIX='k'):
    cache.clear()
    a, b = Client(raise_request_exception=False), Client(raise_request_exception=False)
    show("get /v5/", a.get("/v5/", headers={"Accept-Encoding": "gzip"}))
    show("get /v3/", a.get("/v3/", headers={"If-None-Match": "\"v1\""}))
    show("get /v5/", b.get("/v5/", headers={"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}))
    show("head /v5/", b.head("/v5/", headers={"Accept-Language": "de"}))
    show("head /v2/", b.head("/v2/", headers={"If-None-Match": "\"v1\""}))
    show("get /v5/", b.get("/v5/", headers={"Cookie2": "x"}))
    show("get /v5/", a.get("/v5/", headers={}))
    show("post /v3/", a.post("/v3/", headers={"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}))
    show("get /v2/", b.get("/v2/", headers={"Cookie2": "x"}))
    show("get /v5/?q=1", a.get("/v5/?q=1", headers={}))
    show("get /v2/?q=1", a.get("/v2/?q=1", headers={"Accept-Language": "de"}))
    show("get /v7/", b.get("/v7/", headers={"If-None-Match": "\"v1\""}))
    show("get /v7/", a.get("/v7/", headers={"X-A": "1"}))
    show("get /v0/", a.get("/v0/", headers={"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}))
    show("get /v5/", b.get("/v5/", headers={"Accept-Language": "de"}))
    show("get /v3/?q=1", a.get("/v3/?q=1", headers={"Authorization": "x"}))
    show("head /v3/", b.head("/v3/", headers={}))
    show("get /v5/", b.get("/v5/", headers={"Accept-Encoding": "gzip"}))
    show("head /v3/?q=1", a.head("/v3/?q=1", headers={}))
    show("post /v0/?q=1", a.post("/v0/?q=1", headers={"If-None-Match": "\"v1\""}))
    show("get /v1/", b.get("/v1/", headers={"Accept-Language": "de"}))
    show("post /v2/", b.post("/v2/", headers={}))

