# BACKENDS: locmem, redis
# CACHES: {"default": {"TIMEOUT": 77}}
import time

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.views.decorators.cache import cache_page

rf = RequestFactory()
for timeout in (0, 1, 60, None, -1, 1.5, "60", True):
    runs = []

    def view(request):
        runs.append(1)
        return HttpResponse("x")

    path = f"/t/{timeout}/"
    try:
        page = cache_page(timeout)(view)
        first, second = page(rf.get(path)), page(rf.get(path))
        print(repr(timeout), len(runs), first.headers.get("Cache-Control"), "Expires" in first, second.headers.get("Cache-Control"))
    except Exception as e:
        print(repr(timeout), type(e).__name__, e)
for seconds in (None, 0, 5):
    with override_settings(CACHE_MIDDLEWARE_SECONDS=seconds):
        runs = []
        page = cache_page(None)(view)
        try:
            print(seconds, page(rf.get(f"/s/{seconds}")).headers.get("Cache-Control"), page(rf.get(f"/s/{seconds}")).headers.get("Cache-Control"), len(runs))
        except Exception as e:
            print(seconds, type(e).__name__, e)
