# BACKENDS: locmem, memcached
import time

from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.http import http_date, parse_http_date
from django.views.decorators.cache import cache_control, cache_page

runs = []


@cache_page(2)
def with_expires(request):
    runs.append("e")
    return HttpResponse(str(len(runs)), headers={"Expires": http_date(time.time() + 1000)})


@cache_page(60)
@cache_control(max_age=1)
def short(request):
    runs.append("s")
    return HttpResponse(str(len(runs)))


@cache_control(max_age=1)
@cache_page(60)
def short_above(request):
    runs.append("a")
    return HttpResponse(str(len(runs)))


rf = RequestFactory()
time.sleep(1 - time.time() % 1 + 0.05)
for view in (with_expires, short, short_above):
    response = view(rf.get(f"/{view.__name__}/"))
    print(view.__name__, response.content, response["Cache-Control"], parse_http_date(response["Expires"]) - int(time.time()) in range(0, 1001), response.get("Age"))
time.sleep(2.5)
for view in (with_expires, short, short_above):
    response = view(rf.get(f"/{view.__name__}/"))
    print(view.__name__, response.content, response["Cache-Control"])
print(runs)
