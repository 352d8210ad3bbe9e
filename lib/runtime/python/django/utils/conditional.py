"""304 and 412: answers to If-None-Match and its kin. (Not a module of Django: there it is part of django.utils.cache.)

Follows RFC 9110, section 13.2.2. https://docs.djangoproject.com/en/5.2/topics/conditional-view-processing/
"""
from hashlib import md5

from django.http import HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags, parse_http_date_safe, quote_etag
from django.utils.log import log_response

KEPT_HEADERS = ("Cache-Control", "Content-Location", "Date", "ETag", "Expires", "Last-Modified", "Vary")


def set_response_etag(response):
    """The MD5 of the content as ETag. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.set_response_etag"""
    if not response.streaming and response.content:
        response.headers["ETag"] = quote_etag(md5(response.content, usedforsecurity=False).hexdigest())
    return response


def get_conditional_response(request, etag=None, last_modified=None, response=None):
    """The answer in the response's place, if the client's conditions ask for one. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.cache.get_conditional_response"""
    if response and not (200 <= response.status_code < 300):
        return response
    match = parse_etags(request.META.get("HTTP_IF_MATCH", ""))
    none_match = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    unmodified_since = _date(request, "HTTP_IF_UNMODIFIED_SINCE")
    modified_since = _date(request, "HTTP_IF_MODIFIED_SINCE")
    reads = request.method in ("GET", "HEAD")
    if match and not _matches(etag, match):
        return _precondition_failed(request)
    if not match and unmodified_since and not (last_modified and last_modified <= unmodified_since):
        return _precondition_failed(request)
    if none_match and _matches_weakly(etag, none_match):
        return _not_modified(response) if reads else _precondition_failed(request)
    if not none_match and modified_since and reads and last_modified and last_modified <= modified_since:
        return _not_modified(response)
    return response


def _date(request, name):
    text = request.META.get(name)
    return text and parse_http_date_safe(text)


def _matches(etag, etags):
    if not etag:
        return False
    return etags == ["*"] or (not etag.startswith("W/") and etag in etags)


def _matches_weakly(etag, etags):
    if not etag:
        return False
    return etags == ["*"] or etag.strip("W/") in [each.strip("W/") for each in etags]


def _not_modified(response):
    """304 with the headers that RFC 9110 (15.4.5) asks for, and the cookies."""
    made = HttpResponseNotModified()
    if response:
        for header in KEPT_HEADERS:
            if header in response:
                made.headers[header] = response.headers[header]
        made.cookies = response.cookies
    return made


def _precondition_failed(request):
    response = HttpResponse(status=412)
    log_response("Precondition Failed: %s", request.path, response=response, request=request)
    return response
