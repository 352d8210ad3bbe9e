# BACKENDS: locmem, redis
from datetime import datetime, timezone

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date, parse_http_date_safe, quote_etag, parse_etags
from django.views.decorators.http import condition, etag, last_modified

runs = []
changed = datetime(2026, 1, 5, 9, tzinfo=timezone.utc)


def version(request, pk):
    return cache.get(f"version:{pk}")


@condition(etag_func=version, last_modified_func=lambda request, pk: changed)
def page(request, pk):
    runs.append(request.method)
    return HttpResponse(f"page {pk}")


rf = RequestFactory()
cache.set("version:1", "v1")
response = page(rf.get("/"), 1)
print(response.status_code, response["ETag"], response["Last-Modified"])
for headers in ({"If-None-Match": '"v1"'}, {"If-None-Match": '"v2"'}, {"If-Match": '"v1"'}, {"If-Match": '"v0"'}, {"If-Modified-Since": http_date(changed.timestamp())}, {"If-Unmodified-Since": http_date(changed.timestamp() - 1)}, {"If-None-Match": '"v2"', "If-Modified-Since": http_date(changed.timestamp())}):
    for method in ("get", "put"):
        response = page(getattr(rf, method)("/", headers=headers), 1)
        print(method, headers, response.status_code, response.content, response.headers.get("Content-Type"))
print(len(runs), page(rf.get("/"), 2).headers)


@etag(lambda request: 'W/"weak"')
def weak(request):
    return HttpResponse("x")


print(weak(rf.get("/"))["ETag"], weak(rf.get("/", headers={"If-None-Match": '"weak"'})).status_code, weak(rf.get("/", headers={"If-Match": 'W/"weak"'})).status_code)
print(http_date(0), parse_http_date("Mon, 05 Jan 2026 09:00:00 GMT"), parse_http_date("Monday, 05-Jan-26 09:00:00 GMT"), parse_http_date_safe("x"), quote_etag("a"), quote_etag('W/"a"'), parse_etags('"a", W/"b"'), parse_etags("*"))
try:
    parse_http_date("yesterday")
except ValueError as e:
    print(e)
print(get_conditional_response(rf.get("/"), etag='"a"'), get_conditional_response(rf.get("/", headers={"If-None-Match": '"a"'}), etag='"a"').status_code)
