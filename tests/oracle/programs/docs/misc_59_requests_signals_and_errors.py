# BACKENDS: locmem, redis
import logging

from django.core.cache import cache
from django.core.exceptions import BadRequest, ImproperlyConfigured, PermissionDenied, SuspiciousFileOperation, SuspiciousOperation, TooManyFieldsSent, ValidationError
from django.core.signals import got_request_exception, request_finished, request_started
from django.dispatch import receiver
from django.http import Http404, HttpResponse, JsonResponse
from django.http.response import BadHeaderError
from django.test import Client
from django.urls import path

errors = []


@receiver(got_request_exception)
def count(sender, request, **kwargs):
    errors.append(request.path)
    cache.add("errors", 0)
    cache.incr("errors")


def fail(request):
    raise RuntimeError("broken")


def bad(request):
    raise BadRequest("no")


def none(request):
    return None


def wrong(request):
    return "text"


urlpatterns = [path("fail/", fail), path("bad/", bad), path("none/", none), path("404/", lambda r: (_ for _ in ()).throw(Http404("x"))), path("403/", lambda r: (_ for _ in ()).throw(PermissionDenied())), path("ok/", lambda r: HttpResponse("ok"))]
handler404 = "__main__.lost"


def lost(request, exception):
    return HttpResponse("lost", status=404)


client = Client(raise_request_exception=False)
for address in ("/fail/", "/bad/", "/none/", "/404/", "/403/", "/ok/", "/nowhere/"):
    print(address, client.get(address).status_code)
print(errors, cache.get("errors"))
try:
    Client().get("/fail/")
except RuntimeError as e:
    print(e)
try:
    Client().get("/none/")
except ValueError as e:
    print(e)
print(client.get("/fail/").exc_info[0].__name__, issubclass(SuspiciousFileOperation, SuspiciousOperation), issubclass(BadHeaderError, ValueError))
e = ValidationError({"name": ["a", "b"], "price": "c"})
print(e.message_dict, e.messages, sorted(dict(e)))
try:
    e.messages.x
except AttributeError:
    print(ValidationError("x", code="y").code, str(ValidationError("x %(a)s", params={"a": 1})), ValidationError(["a"]).messages, ValidationError("x") == ValidationError("x"))
