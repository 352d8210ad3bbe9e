# SHOP
# BACKENDS: locmem, redis
from django.contrib import messages
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page, never_cache


def add(request):
    messages.success(request, f"saved {request.GET.get('n')}", extra_tags="big")
    messages.debug(request, "not shown")
    messages.warning(request, "careful")
    return HttpResponse("added")


def show(request):
    return HttpResponse("; ".join(f"{m.level_tag}:{m.tags}:{m}" for m in get_messages(request)))


def visits(request):
    request.session["n"] = request.session.get("n", 0) + 1
    request.session.set_expiry(100)
    return HttpResponse(f"{request.session['n']} {request.session.session_key is not None}")


def logout(request):
    request.session.flush()
    return HttpResponse("bye")


urlpatterns = [path("add/", add), path("show/", show), path("cached/", cache_page(60)(show)), path("visits/", visits), path("logout/", logout)]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.messages.middleware.MessageMiddleware"]
for storage in ("fallback.FallbackStorage", "session.SessionStorage", "cookie.CookieStorage"):
    with override_settings(MIDDLEWARE=MIDDLEWARE, SESSION_ENGINE="django.contrib.sessions.backends.cache", MESSAGE_STORAGE=f"django.contrib.messages.storage.{storage}"):
        c = Client()
        print(storage, c.get("/add/?n=1").content, sorted(c.cookies), c.get("/show/").content, c.get("/show/").content, sorted(k for k, v in c.cookies.items() if v.value))
        c.get("/add/?n=2")
        print(c.get("/cached/").content, c.get("/cached/").content, c.get("/show/").content)
        r = c.get("/visits/")
        print(r.content, c.get("/visits/").content, r.cookies["sessionid"]["max-age"], r.headers.get("Vary"), c.session["n"])
        key = c.cookies["sessionid"].value
        print(cache.get("django.contrib.sessions.cache" + key)["n"], c.get("/logout/").content, c.cookies["sessionid"].value, cache.get("django.contrib.sessions.cache" + key), c.get("/visits/").content)
request = RequestFactory().get("/")
request.session = {}
try:
    messages.info(request, "x")
except Exception as e:
    print(type(e).__name__, e)
print(messages.info(request, "x", fail_silently=True), list(get_messages(request)), messages.get_level(request), messages.DEFAULT_TAGS)
request._messages = FallbackStorage(request)
messages.set_level(request, messages.DEBUG)
messages.add_message(request, 42, "own")
messages.debug(request, "d")
print([(m.level, m.message, m.level_tag, m.tags) for m in request._messages], request._messages.used)
