# BACKENDS: locmem, redis
from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key, patch_cache_control
from django.views.decorators.cache import cache_control, cache_page

rf = RequestFactory()
n = 0


def make(value):
    @cache_page(60)
    def view(request):
        global n
        n += 1
        return HttpResponse(str(n), headers={"Cache-Control": value} if value is not None else {})

    return view


for value in (None, "", "private", "Private", "private=x", 'private="Set-Cookie"', "no-store", "NO-CACHE", "no-cache=x", "public", "public, max-age=0", "max-age=0", "max-age=5", "max-age=-1", "max-age=x", "s-maxage=9", "must-revalidate", "x-private", "max-age=10, private", "max-age = 7", "max-age=5,max-age=9", "stale-if-error=5"):
    view = make(value)
    path = f"/{abs(hash(value)) if False else len(str(value))}/{value}/"
    a, b = view(rf.get(path)), view(rf.get(path))
    print(repr(value), a.content == b.content, a.headers.get("Cache-Control"), "Expires" in a.headers, b.headers.get("Cache-Control"))
