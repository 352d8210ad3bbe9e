# BACKENDS: locmem, redis
from django.contrib import messages
from django.contrib.messages import constants, get_messages
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page


def add(request):
    messages.success(request, "stored", extra_tags="big")
    messages.debug(request, "unseen")
    messages.add_message(request, 35, "own level")
    messages.warning(request, "careful")
    return HttpResponse("added")


def show(request):
    return HttpResponse(" | ".join(f"{m.level} {m.level_tag} {m.tags} {m}" for m in get_messages(request)))


urlpatterns = [path("add/", add), path("show/", show), path("cached/", cache_page(60)(show))]
STACK = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.messages.middleware.MessageMiddleware"]
for storage in ("session.SessionStorage", "cookie.CookieStorage", "fallback.FallbackStorage"):
    with override_settings(MIDDLEWARE=STACK, SESSION_ENGINE="django.contrib.sessions.backends.cache", MESSAGE_STORAGE=f"django.contrib.messages.storage.{storage}", MESSAGE_TAGS={35: "own"}, MESSAGE_LEVEL=constants.INFO):
        client = Client()
        print(storage, client.get("/add/").content, sorted(client.cookies), client.get("/show/").content, client.get("/show/").content)
        client.get("/add/")
        other = Client()
        print(client.get("/cached/").content, other.get("/cached/").content)
request = RequestFactory().get("/")
try:
    messages.info(request, "no middleware")
except Exception as e:
    print(type(e).__name__, e)
print(messages.info(request, "x", fail_silently=True), messages.get_level(request), list(get_messages(request)))
print(Message(20, "a") == Message(20, "a"), str(Message(20, "a")), repr(Message(25, "b", "t")), constants.DEFAULT_LEVELS, messages.DEFAULT_TAGS)
