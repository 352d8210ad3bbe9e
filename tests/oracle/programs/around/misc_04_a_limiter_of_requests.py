# BACKENDS: locmem, redis, memcached, db, filebased
import functools
import time

from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory


def limited(rate, per):
    def decorate(view):
        @functools.wraps(view)
        def inner(request, *args, **kwargs):
            key = f"limit:{view.__name__}:{request.META['REMOTE_ADDR']}:{int(time.time() // per)}"
            cache.add(key, 0, per)
            try:
                count = cache.incr(key)
            except ValueError:
                count = 1
            if count > rate:
                raise PermissionDenied(f"{count} of {rate}")
            return view(request, *args, **kwargs)

        return inner

    return decorate


@limited(2, 1000)
def view(request):
    return HttpResponse("ok")


rf = RequestFactory()
for address in ("10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.1"):
    try:
        print(address, view(rf.get("/", REMOTE_ADDR=address)).content)
    except PermissionDenied as e:
        print(address, "denied", e)
print(view.__name__, rf.get("/").META["REMOTE_ADDR"], rf.get("/", headers={"X-Forwarded-For": "1.2.3.4"}).META["HTTP_X_FORWARDED_FOR"])
