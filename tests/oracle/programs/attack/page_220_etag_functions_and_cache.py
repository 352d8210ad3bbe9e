# SHOP
# BACKENDS: locmem, redis
import datetime

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.http import parse_etags, quote_etag
from django.views.decorators.http import condition, etag, last_modified
from shop.models import Product

rf = RequestFactory()
calls = []


def tag(request, pk):
    return cache.get_or_set(f"tag:{pk}", lambda: calls.append(pk) or f"v{pk}", 60)


def modified(request, pk):
    return datetime.datetime(2026, 1, pk, tzinfo=datetime.timezone.utc) if pk < 20 else None


@condition(etag_func=tag, last_modified_func=modified)
def product(request, pk):
    calls.append(f"view {pk}")
    return HttpResponse(Product.objects.get(pk=pk % 6 + 1).name)


for pk, method, headers in ((1, "get", {}), (1, "get", {"If-None-Match": '"v1"'}), (1, "get", {"If-None-Match": "v1"}), (2, "get", {"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}), (2, "put", {"If-Match": '"v9"'}), (2, "put", {"If-Match": '"v2"'}), (2, "put", {"If-None-Match": '"v2"'}), (25, "get", {"If-Modified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}), (3, "delete", {"If-Unmodified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}), (3, "head", {"If-None-Match": 'W/"v3"'}), (3, "put", {"If-Match": 'W/"v3"'})):
    r = product(getattr(rf, method)("/", headers=headers), pk)
    print(pk, method, headers, r.status_code, r.content, r.headers.get("ETag"), r.headers.get("Last-Modified"))
print(calls)
for text in ('"a"', 'W/"a"', '"a", W/"b"', "*", "a", '"a"b"', "", ' "a" , "b"', '""'):
    print(repr(text), parse_etags(text))
print(quote_etag("a"), quote_etag('"a"'), quote_etag('W/"a"'), quote_etag(""))
r = HttpResponse("x")
print(set_response_etag(r)["ETag"], set_response_etag(HttpResponse()).headers.get("ETag"))
print(etag(lambda r: None)(lambda r: HttpResponse("n"))(rf.get("/")).headers.get("ETag"), last_modified(lambda r: None)(lambda r: HttpResponse("n"))(rf.get("/")).headers)
print(get_conditional_response(rf.get("/"), None, None, HttpResponse("r")).content, get_conditional_response(rf.get("/", headers={"If-None-Match": '"q"'}), '"q"').status_code, get_conditional_response(rf.get("/")))
