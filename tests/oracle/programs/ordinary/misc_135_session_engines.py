# CACHES: {"sessions": {"LOCATION": "+sessions"}}
# BACKENDS: locmem, redis
from importlib import import_module

from django.conf import settings
from django.contrib.sessions.backends.signed_cookies import SessionStore as CookieStore
from django.core.cache import cache, caches
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path


def count(request):
    request.session["n"] = request.session.get("n", 0) + 1
    if "end" in request.GET:
        request.session.flush()
    if "expiry" in request.GET:
        request.session.set_expiry(int(request.GET["expiry"]))
    return HttpResponse(str(request.session.get("n")))


urlpatterns = [path("", count)]
for engine in ("cache", "signed_cookies"):
    with override_settings(MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"], SESSION_ENGINE=f"django.contrib.sessions.backends.{engine}", SESSION_CACHE_ALIAS="sessions"):
        client = Client()
        print(engine, client.get("/").content, client.get("/").content, client.session["n"], len(client.cookies["sessionid"].value) > 20)
        response = client.get("/?expiry=0")
        print(response.cookies["sessionid"]["max-age"], response.cookies["sessionid"]["path"], client.get("/?expiry=30").cookies["sessionid"]["max-age"])
        response = client.get("/?end=1")
        print(response.content, response.cookies["sessionid"].value, response.cookies["sessionid"]["max-age"], client.get("/").content)
        with override_settings(SESSION_SAVE_EVERY_REQUEST=True, SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Strict"):
            response = client.get("/")
            print(response.cookies["sessionid"]["secure"], response.cookies["sessionid"]["samesite"])
        with override_settings(SESSION_EXPIRE_AT_BROWSER_CLOSE=True):
            print(repr(client.get("/").cookies["sessionid"]["max-age"]))
print(import_module("django.contrib.sessions.backends.cache").KEY_PREFIX, settings.SESSION_ENGINE)
stray = Client()
stray.cookies["sessionid"] = "invalid"
with override_settings(MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"], SESSION_ENGINE="django.contrib.sessions.backends.cache"):
    print(stray.get("/").content, stray.cookies["sessionid"].value != "invalid")
