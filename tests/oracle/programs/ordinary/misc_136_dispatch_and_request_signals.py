# BACKENDS: locmem
from django.core.cache import cache
from django.core.signals import got_request_exception, request_finished, request_started, setting_changed
from django.dispatch import Signal, receiver
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

log = []


@receiver(request_started)
def started(sender, environ, **kwargs):
    log.append(("started", environ["PATH_INFO"]))


@receiver(request_finished)
def finished(sender, **kwargs):
    log.append("finished")


@receiver(got_request_exception)
def failed(sender, request, **kwargs):
    log.append(("failed", request.path))


def broken(request):
    raise KeyError("k")


urlpatterns = [path("", lambda request: HttpResponse("x")), path("broken/", broken)]
client = Client(raise_request_exception=False)
print(client.get("/").status_code, client.get("/broken/").status_code, log)
response = client.get("/broken/")
print(response.exc_info[0].__name__, b"Server Error" in response.content)
log.clear()
signal = Signal(use_caching=True)


def one(sender, **kwargs):
    return "one"


def two(sender, **kwargs):
    return "two"


signal.connect(one, sender="a")
signal.connect(two)
print(signal.send("a"), signal.send("b")) if False else print([r for _, r in signal.send("a")], [r for _, r in signal.send("b")])
print(signal.disconnect(one), signal.disconnect(one, sender="a"), [r for _, r in signal.send("a")], signal.has_listeners("zz"), len(signal.receivers))
signal.connect(one, dispatch_uid="x")
signal.connect(two, dispatch_uid="x")
print([r for _, r in signal.send(None)])
try:
    signal.send()
except TypeError as e:
    print(e)
