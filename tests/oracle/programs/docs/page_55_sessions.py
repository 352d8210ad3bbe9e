# BACKENDS: locmem, redis, db
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

session = SessionStore()
print(session.is_empty(), session.session_key, session.exists("nope"), session.get_expiry_age(), session.get_expire_at_browser_close())
session.create()
session.set_expiry(60)
session["a"] = 1
session.setdefault("b", [])
session.update({"c": 3})
print(session.pop("a"), session.pop("zz", "none"), sorted(session.keys()), list(session.values()), "c" in session, session.has_key("b"), session.get_expiry_age())
session.save()
key = session.session_key
session.cycle_key()
print(session.session_key != key, SessionStore(key).get("c"), SessionStore(session.session_key).get("c"))
session.set_test_cookie()
print(session.test_cookie_worked())
session.delete_test_cookie()
print(session.test_cookie_worked(), session.is_empty())
session.clear()
print(list(session.keys()), session.accessed, session.modified)
gone = SessionStore(session.session_key)
session.delete()
gone["x"] = 1
try:
    gone.save()
except UpdateError as e:
    print(type(e).__name__)
try:
    gone["nope"]
except KeyError as e:
    print("KeyError", e)


def visit(request):
    request.session["n"] = request.session.get("n", 0) + 1
    return HttpResponse(f"{request.session['n']}")


def read(request):
    return HttpResponse(f"{request.session.get('n')} {bool(request.session.session_key)}")


def leave(request):
    request.session.flush()
    return HttpResponse("bye")


def plain(request):
    return HttpResponse("plain")


urlpatterns = [path("visit/", visit), path("read/", read), path("leave/", leave), path("plain/", plain)]
with override_settings(SESSION_ENGINE="django.contrib.sessions.backends.cache", MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"], SESSION_COOKIE_AGE=100):
    client = Client()
    for address in ("/plain/", "/read/", "/visit/", "/visit/", "/read/", "/leave/", "/read/"):
        response = client.get(address)
        print(address, response.content, response.get("Vary"), "sessionid" in response.cookies, client.session.get("n"))
    s = client.session
    s["n"] = 41
    s.save()
    response = client.get("/visit/")
    print(response.content, response.cookies["sessionid"]["max-age"] if "sessionid" in response.cookies else None)
