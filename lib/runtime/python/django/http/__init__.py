"""Requests and responses. https://docs.djangoproject.com/en/5.2/ref/request-response/"""
from django.http.cookie import SimpleCookie, parse_cookie
from django.http.headers import BadHeaderError, HttpHeaders
from django.http.query_dict import QueryDict
from django.http.request import HttpRequest, RawPostDataException, UnreadablePostError
from django.http.response import (
    Http404,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    HttpResponseGone,
    HttpResponseNotAllowed,
    HttpResponseNotFound,
    HttpResponseNotModified,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
    HttpResponseServerError,
    JsonResponse,
    StreamingHttpResponse,
)

__all__ = [
    "SimpleCookie", "parse_cookie", "HttpHeaders", "HttpRequest", "QueryDict", "RawPostDataException", "UnreadablePostError",
    "HttpResponse", "StreamingHttpResponse", "HttpResponseRedirect", "HttpResponsePermanentRedirect", "HttpResponseNotModified",
    "HttpResponseBadRequest", "HttpResponseForbidden", "HttpResponseNotFound", "HttpResponseNotAllowed", "HttpResponseGone",
    "HttpResponseServerError", "Http404", "BadHeaderError", "JsonResponse",
]


def __getattr__(name):
    if name == "FileResponse":
        raise ImportError("django.http.FileResponse is not simulated: use HttpResponse with the file's content")
    raise AttributeError(f"module 'django.http' has no attribute '{name}'")
