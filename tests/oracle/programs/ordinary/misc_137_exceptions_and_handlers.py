# BACKENDS: locmem
import logging
import sys

from django.core.exceptions import BadRequest, DisallowedHost, FieldError, ImproperlyConfigured, MiddlewareNotUsed, ObjectDoesNotExist, PermissionDenied, RequestDataTooBig, SuspiciousOperation, ValidationError
from django.http import Http404, HttpResponse, HttpResponseServerError
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.cache import cache_page

logging.basicConfig(stream=sys.stdout, level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
logging.getLogger("django").setLevel(logging.CRITICAL)
kinds = {"404": Http404("x"), "403": PermissionDenied("no"), "400": BadRequest("bad"), "sus": SuspiciousOperation("s"), "host": DisallowedHost("h"), "val": ValidationError("v"), "key": KeyError("k")}


def view(request, kind):
    raise kinds[kind]


urlpatterns = [path("<str:kind>/", cache_page(60)(view))]
client = Client(raise_request_exception=False)
for kind in kinds:
    response = client.get(f"/{kind}/")
    print(kind, response.status_code, response.get("Cache-Control"), b"<h1>" in response.content, response["Content-Type"], len(response.content) > 50)
print(client.get("/key/").exc_info[0].__name__)
print([c.__mro__[1].__name__ for c in (BadRequest, DisallowedHost, FieldError, ImproperlyConfigured, MiddlewareNotUsed, ObjectDoesNotExist, PermissionDenied, RequestDataTooBig, SuspiciousOperation, ValidationError, Http404)])


class Catching:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response["X-Seen"] = str(response.status_code)
        return response

    def process_exception(self, request, exception):
        if isinstance(exception, KeyError):
            return HttpResponse(f"caught {exception}", status=418)

    def process_view(self, request, view_func, view_args, view_kwargs):
        if view_kwargs.get("kind") == "stop":
            return HttpResponse("stopped")


def unused(get_response):
    raise MiddlewareNotUsed("off")


with override_settings(MIDDLEWARE=["__main__.Catching", "__main__.unused"]):
    for kind in ("key", "404", "stop", "val"):
        response = client.get(f"/{kind}/")
        print(kind, response.status_code, response.content[:20] if response.status_code in (200, 418) else None, response["X-Seen"])
