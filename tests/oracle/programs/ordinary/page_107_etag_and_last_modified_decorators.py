# SHOP
# BACKENDS: locmem, redis
import datetime

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.http import condition, etag, last_modified
from shop.models import Product

asked = []


def tag(request, pk):
    asked.append("tag")
    found = cache.get(f"tag:{pk}")
    if found is None:
        product = Product.objects.filter(pk=pk).first()
        found = product and f"{product.pk}-{product.stock}"
        cache.set(f"tag:{pk}", found)
    return found


def changed(request, pk):
    asked.append("changed")
    return datetime.datetime(2026, 1, 5, 9, 0, 30, 999, tzinfo=datetime.timezone.utc)


@condition(etag_func=tag, last_modified_func=changed)
def both(request, pk):
    asked.append("view")
    return HttpResponse("both", headers={"X-A": "1"})


@etag(tag)
def tagged(request, pk):
    asked.append("view")
    return HttpResponse("tagged")


@last_modified(lambda request, pk: None)
def undated(request, pk):
    return HttpResponse("undated")


rf = RequestFactory()
for view, pk, headers in (
    (both, 1, {}),
    (both, 1, {"If-None-Match": '"1-120"'}),
    (both, 1, {"If-None-Match": '"1-120", "x"', "If-Modified-Since": "Mon, 05 Jan 2020 00:00:00 GMT"}),
    (both, 1, {"If-Modified-Since": "Mon, 05 Jan 2026 09:00:30 GMT"}),
    (both, 1, {"If-Match": '"other"'}),
    (tagged, 9, {}),
    (tagged, 2, {"If-None-Match": 'W/"2-80"'}),
    (undated, 1, {"If-Modified-Since": "Mon, 05 Jan 2026 09:00:30 GMT"}),
):
    response = view(rf.get("/", headers=headers), pk)
    print(view.__name__, pk, headers, "->", response.status_code, dict(response.headers), asked)
    asked.clear()
response = tagged(rf.post("/", headers={"If-Match": '"2-80"'}), 2)
print(response.status_code, response.get("ETag"), asked)
