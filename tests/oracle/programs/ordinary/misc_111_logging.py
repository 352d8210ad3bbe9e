# BACKENDS: locmem
import io
import logging
import logging.config

from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.test import Client, SimpleTestCase
from django.urls import path

stream = io.StringIO()
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "{levelname}:{name}:{message}", "style": "{"}}, "handlers": {"s": {"class": "logging.StreamHandler", "stream": stream, "formatter": "f"}}, "loggers": {"shop": {"handlers": ["s"], "level": "INFO", "propagate": False}, "django.request": {"handlers": ["s"], "level": "WARNING", "propagate": False}}})
log = logging.getLogger("shop.prices")


def broken(request):
    raise RuntimeError("broken")


def missing(request):
    raise Http404("no such tea")


urlpatterns = [path("b/", broken), path("m/", missing), path("ok/", lambda r: HttpResponse("ok"))]
client = Client(raise_request_exception=False)
print(client.get("/b/").status_code, client.get("/m/").status_code, client.get("/ok/").status_code, client.get("/x/").status_code)
lines = stream.getvalue().splitlines()
print([line for line in lines if line.startswith(("ERROR", "WARNING"))])
try:
    Client().get("/b/")
except RuntimeError as e:
    print(e)
stream.truncate(0)
stream.seek(0)
for level in ("debug", "info", "warning", "error", "critical"):
    getattr(log, level)("%s of %s", level, cache.get("x"))
log.info("extra", extra={"shop": 1})
try:
    cache.incr("nobody")
except ValueError:
    log.exception("no counter")
print([line for line in stream.getvalue().splitlines() if line[:1] != " "])


class T(SimpleTestCase):
    def runTest(self):
        with self.assertLogs("shop", level="INFO") as caught:
            log.warning("caught")
        print(caught.output, caught.records[0].levelname)
        with self.assertNoLogs("shop", level="ERROR"):
            log.warning("fine")
        try:
            with self.assertLogs("shop"):
                pass
        except AssertionError as e:
            print(e)


T("runTest").debug()
