# BACKENDS: locmem, redis
import time

from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

store = SessionStore()
store["a"] = [1, 2]
store.save()
print(store.session_key.count(":"), SessionStore(store.session_key)["a"], store.exists("x"), SessionStore(store.session_key + "x").get("a"))


def visit(request):
    request.session["n"] = request.session.get("n", 0) + 1
    return HttpResponse(str(request.session["n"]))


urlpatterns = [path("v/", visit)]
with override_settings(SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies", MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"]):
    c = Client()
    print(c.get("/v/").content, c.get("/v/").content, Client().get("/v/").content, len(c.cookies["sessionid"].value) > 20)
    c.cookies["sessionid"] = c.cookies["sessionid"].value[:-2]
    print(c.get("/v/").content)
