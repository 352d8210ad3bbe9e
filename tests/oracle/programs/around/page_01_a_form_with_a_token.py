# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.middleware.cache import CacheMiddleware
from django.middleware.csrf import CsrfViewMiddleware, get_token, rotate_token
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.csrf import csrf_exempt, csrf_protect, ensure_csrf_cookie

n = 0


def form(request):
    global n
    n += 1
    return HttpResponse(f"{n} {len(get_token(request))}")


rf = RequestFactory()
for name, view in (
    ("cache_page outside", cache_page(60)(csrf_protect(form))),
    ("cache_page inside", csrf_protect(cache_page(60)(form))),
    ("ensure outside", ensure_csrf_cookie(cache_page(60)(lambda request: HttpResponse(str(n))))),
    ("exempt", cache_page(60)(csrf_exempt(form))),
):
    for visit in range(2):
        response = view(rf.get(f"/{name[:3]}{name[-3:]}/"))
        print(name, response.content, response.get("Vary"), "csrftoken" in response.cookies, response.get("Cache-Control"))
with_cookie = cache_page(60)(csrf_protect(form))
for visit in range(2):
    request = rf.get("/again/", headers={"Cookie": "csrftoken=" + "a" * 32})
    response = with_cookie(request)
    print(response.content, response.get("Vary"), response.cookies["csrftoken"]["max-age"] if response.cookies else None, get_cache_key(request) is not None)
