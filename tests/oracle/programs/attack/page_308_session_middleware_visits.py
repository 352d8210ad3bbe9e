# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie

runs = []


def visit(request):
    request.session["n"] = request.session.get("n", 0) + 1
    return HttpResponse(f"visit {request.session['n']}")


def look(request):
    return HttpResponse(f"seen {request.session.get('n')}")


def plain(request):
    runs.append(1)
    return HttpResponse(f"plain {len(runs)}")


def empty(request):
    request.session.flush()
    return HttpResponse("gone")


def age(request):
    request.session.set_expiry(0)
    request.session["x"] = 1
    return HttpResponse("age")


urlpatterns = [path("visit/", visit), path("look/", look), path("plain/", cache_page(60)(plain)), path("cvisit/", cache_page(60)(visit)), path("clook/", cache_page(60)(look)), path("vlook/", cache_page(60)(vary_on_cookie(look))), path("empty/", empty), path("age/", age), path("500/", lambda r: (r.session.__setitem__("z", 1), HttpResponse(status=500))[1])]
M = ["django.contrib.sessions.middleware.SessionMiddleware"]
for extra in ({}, {"SESSION_SAVE_EVERY_REQUEST": True}, {"SESSION_COOKIE_NAME": "sid", "SESSION_COOKIE_AGE": 60, "SESSION_COOKIE_SECURE": True, "SESSION_COOKIE_SAMESITE": "Strict", "SESSION_COOKIE_PATH": "/x"}):
    cache.clear()
    with override_settings(MIDDLEWARE=M, SESSION_ENGINE="django.contrib.sessions.backends.cache", **extra):
        a, b = Client(), Client()
        for who, url in (("a", "/plain/"), ("a", "/visit/"), ("a", "/visit/"), ("b", "/look/"), ("b", "/cvisit/"), ("a", "/cvisit/"), ("b", "/clook/"), ("a", "/clook/"), ("a", "/clook/"), ("a", "/vlook/"), ("b", "/vlook/"), ("a", "/age/"), ("a", "/500/"), ("a", "/empty/"), ("a", "/look/"), ("b", "/plain/")):
            r = {"a": a, "b": b}[who].get(url)
            cookies = {k: {n: str(v) for n, v in m.items() if v and n != "expires"} for k, m in r.cookies.items()}
            print(who, url, r.status_code, r.content, r.headers.get("Vary"), r.headers.get("Cache-Control"), cookies, {k: bool(m.value) for k, m in r.cookies.items()})
        print(dict(a.session.items()), dict(b.session.items()))
        s = b.session
        s["given"] = 1
        s.save()
        print(b.get("/look/").content, dict(b.session.items()))
