# BACKENDS: locmem, redis, memcached, db
import time

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory


def limited(limit, period):
    def decorate(view):
        def wrapper(request):
            key = f"rate:{request.META['REMOTE_ADDR']}:{int(time.time() // period)}"
            cache.add(key, 0, period)
            try:
                n = cache.incr(key)
            except ValueError:
                cache.set(key, 1, period)
                n = 1
            if n > limit:
                return HttpResponse("slow down", status=429, headers={"Retry-After": period})
            response = view(request)
            response["X-Remaining"] = limit - n
            return response

        return wrapper

    return decorate


@limited(2, 2)
def view(request):
    return HttpResponse("ok")


rf = RequestFactory()
time.sleep(2 - time.time() % 2 + 0.05)
for who in ("10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.2"):
    r = view(rf.get("/", REMOTE_ADDR=who))
    print(who, r.status_code, r.get("X-Remaining"), r.get("Retry-After"))
time.sleep(2)
print(view(rf.get("/", REMOTE_ADDR="10.0.0.1")).status_code)
