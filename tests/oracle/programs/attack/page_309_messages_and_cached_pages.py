# BACKENDS: locmem, redis
from django.contrib import messages
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.messages.storage.session import SessionStorage
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page


def add(request):
    messages.success(request, "Saved <b>", extra_tags="big")
    messages.add_message(request, 15, "odd level")
    messages.debug(request, "hidden")
    return HttpResponseRedirect("/show/")


def show(request):
    return HttpResponse(" ".join(f"{m.level_tag}|{m.tags}|{m}" for m in messages.get_messages(request)))


urlpatterns = [path("add/", add), path("show/", show), path("cached/", cache_page(60)(show))]
M = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.messages.middleware.MessageMiddleware"]
for storage in ("cookie.CookieStorage", "session.SessionStorage", "fallback.FallbackStorage"):
    with override_settings(MIDDLEWARE=M, SESSION_ENGINE="django.contrib.sessions.backends.cache", MESSAGE_STORAGE="django.contrib.messages.storage." + storage, MESSAGE_TAGS={15: "odd"}):
        c = Client()
        print(storage, c.get("/cached/").content)
        r = c.get("/add/")
        print(r.status_code, sorted(r.cookies), r.headers.get("Vary"))
        r = c.get("/cached/")
        print(r.content, sorted(r.cookies), r.headers.get("Vary"))
        r = c.get("/show/")
        print(r.content, {k: (m.value == "", m["max-age"]) for k, m in r.cookies.items()})
        print(c.get("/show/").content, c.get("/add/", follow=True).content)
        cache.clear()
rf = RequestFactory()
r = rf.get("/")
for call in (lambda: messages.info(r, "x"), lambda: messages.info(r, "x", fail_silently=True), lambda: list(messages.get_messages(r)), lambda: messages.get_level(r), lambda: messages.set_level(r, 5), lambda: messages.add_message("r", 20, "x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
r._messages = CookieStorage(r)
messages.set_level(r, messages.WARNING)
messages.info(r, "low")
messages.warning(r, "kept")
print(messages.get_level(r), len(r._messages), [str(m) for m in r._messages], r._messages.used, r._messages.added_new, repr(Message(20, "a", "t")), Message(20, "a") == Message(20, "a"))
print(constants.DEFAULT_TAGS, constants.DEFAULT_LEVELS)
