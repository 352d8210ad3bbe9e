"""Requests and responses. https://docs.djangoproject.com/en/5.2/ref/request-response/"""
from django.http.request import HttpRequest, QueryDict
from django.http.response import (
    Http404,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    HttpResponseNotAllowed,
    HttpResponseNotFound,
    HttpResponseNotModified,
    HttpResponseRedirect,
    HttpResponseServerError,
    JsonResponse,
)

__all__ = [
    "HttpRequest", "QueryDict", "HttpResponse", "JsonResponse", "HttpResponseRedirect", "HttpResponseNotModified",
    "HttpResponseBadRequest", "HttpResponseForbidden", "HttpResponseNotFound", "HttpResponseNotAllowed",
    "HttpResponseServerError", "Http404",
]


def __getattr__(name):
    if name in ("StreamingHttpResponse", "FileResponse"):
        raise ImportError(f"django.http.{name} is not simulated: use HttpResponse")
    raise AttributeError(f"module 'django.http' has no attribute '{name}'")
