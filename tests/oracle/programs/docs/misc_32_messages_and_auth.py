# SHOP
# BACKENDS: locmem, redis
from django.contrib import messages
from django.contrib.messages import get_messages
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

rf = RequestFactory()


def add(request):
    messages.success(request, "saved")
    messages.add_message(request, messages.WARNING, "careful", extra_tags="big")
    return HttpResponse("ok")


def show(request):
    return HttpResponse("; ".join(f"{m.level_tag} {m.tags} {m}" for m in get_messages(request)))


urlpatterns = [path("add/", add), path("show/", show)]
with override_settings(
    SESSION_ENGINE="django.contrib.sessions.backends.cache",
    MESSAGE_STORAGE="django.contrib.messages.storage.session.SessionStorage",
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.messages.middleware.MessageMiddleware"],
):
    client = Client()
    print(client.get("/show/").content, client.get("/add/").content, client.get("/show/").content, client.get("/show/").content)
print(messages.INFO, messages.ERROR, messages.DEFAULT_TAGS if hasattr(messages, "DEFAULT_TAGS") else "-", messages.constants.DEBUG)
try:
    messages.info(rf.get("/"), "no middleware")
except messages.MessageFailure as e:
    print(type(e).__name__, e)
messages.info(rf.get("/"), "silent", fail_silently=True)
