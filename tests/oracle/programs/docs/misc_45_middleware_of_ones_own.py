# BACKENDS: locmem, redis
import time

from django.core.cache import cache
from django.core.exceptions import MiddlewareNotUsed, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpResponse, HttpResponseForbidden
from django.template.response import TemplateResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

order = []


class Limit:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        key = f"limit:{request.META['REMOTE_ADDR']}:{int(time.time()) // 3600}"
        cache.add(key, 0, 3600)
        if cache.incr(key) > 3:
            return HttpResponse("slow down", status=429, headers={"Retry-After": "60"})
        return self.get_response(request)


class Noting:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        order.append("before")
        response = self.get_response(request)
        order.append("after")
        return response

    def process_view(self, request, view, args, kwargs):
        order.append(f"view {view.__name__}")

    def process_exception(self, request, exception):
        order.append(type(exception).__name__)
        if isinstance(exception, KeyError):
            return HttpResponse("mended")

    def process_template_response(self, request, response):
        order.append("template")
        return response


def unused(get_response):
    raise MiddlewareNotUsed("not today")


def header(get_response):
    def middleware(request):
        response = get_response(request)
        response.headers["X-Path"] = request.path
        return response

    return middleware


def good(request):
    return HttpResponse("good")


def key(request):
    {}["x"]


def missing(request):
    raise Http404("gone")


def denied(request):
    raise PermissionDenied


def suspicious(request):
    raise SuspiciousOperation("hm")


urlpatterns = [path("good/", good), path("key/", key), path("missing/", missing), path("denied/", denied), path("bad/", suspicious)]
with override_settings(MIDDLEWARE=["__main__.header", "__main__.Noting", "__main__.unused"]):
    client = Client()
    for address in ("/good/", "/key/", "/missing/", "/denied/", "/bad/"):
        order.clear()
        response = client.get(address)
        print(address, response.status_code, response.get("X-Path"), order)
with override_settings(MIDDLEWARE=["__main__.Limit"]):
    client = Client()
    print([client.get("/good/").status_code for _ in range(5)], Client(REMOTE_ADDR="10.0.0.1").get("/good/").status_code, client.get("/good/")["Retry-After"])
