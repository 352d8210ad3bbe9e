# BACKENDS: locmem, redis, memcached
import time

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory


def limited(rate, seconds):
    def decorate(view):
        def wrapper(request):
            window = int(time.time() // seconds)
            key = f"rl:{view.__name__}:{request.META['REMOTE_ADDR']}:{window}"
            cache.add(key, 0, seconds + 1)
            if cache.incr(key) > rate:
                return HttpResponse("slow down", status=429, headers={"Retry-After": str(seconds)})
            return view(request)

        return wrapper

    return decorate


@limited(2, 3600)
def page(request):
    return HttpResponse("ok")


rf = RequestFactory()
for address in ("1.1.1.1", "1.1.1.1", "1.1.1.1", "2.2.2.2", "1.1.1.1"):
    r = page(rf.get("/", REMOTE_ADDR=address))
    print(address, r.status_code, r.headers.get("Retry-After"))
