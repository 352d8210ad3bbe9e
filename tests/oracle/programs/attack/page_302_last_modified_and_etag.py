# BACKENDS: locmem, redis
import datetime

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.http import http_date, parse_http_date
from django.views.decorators.cache import cache_page
from django.views.decorators.http import condition, etag, last_modified

rf = RequestFactory()
WHEN = datetime.datetime(2026, 3, 1, 12, 0, 0, tzinfo=datetime.timezone.utc)
STAMP = http_date(WHEN.timestamp())
print(STAMP, parse_http_date(STAMP))
calls = []


def when(request, *a, **k):
    calls.append("when")
    return cache.get_or_set("when", WHEN, 60)


def tag(request, *a, **k):
    calls.append("etag")
    return cache.get_or_set("tag", 'v1', 60)


@last_modified(when)
def one(request):
    calls.append("view")
    return HttpResponse("one")


@etag(tag)
def two(request):
    calls.append("view")
    return HttpResponse("two")


@condition(etag_func=tag, last_modified_func=when)
def three(request):
    calls.append("view")
    return HttpResponse("three")


three = cache_page(30)(three)
HEADERS = [{}, {"If-Modified-Since": STAMP}, {"If-Modified-Since": http_date(WHEN.timestamp() - 1)}, {"If-Modified-Since": "rubbish"}, {"If-Unmodified-Since": STAMP}, {"If-Unmodified-Since": http_date(WHEN.timestamp() - 5)}, {"If-None-Match": '"v1"'}, {"If-None-Match": 'v1'}, {"If-None-Match": 'W/"v1"'}, {"If-None-Match": '*'}, {"If-Match": '"v1"'}, {"If-Match": '"v2"'}, {"If-Match": "*"}, {"If-None-Match": '"v2"', "If-Modified-Since": STAMP}, {"If-None-Match": '"v1"', "If-Modified-Since": "x"}]
for view in (one, two, three):
    for headers in HEADERS:
        for method in ("get", "post", "head"):
            calls.clear()
            r = view(getattr(rf, method)("/c/", headers=headers))
            print(view.__name__, headers, method, r.status_code, r.content, calls, {k: v for k, v in r.headers.items() if k not in ("Expires", "Content-Type", "Age")})
cache.set("when", None)
print(one(rf.get("/")).headers)
cache.set("tag", None)
print(two(rf.get("/")).headers)
