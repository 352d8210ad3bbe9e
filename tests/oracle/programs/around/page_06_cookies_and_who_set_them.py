# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

n = 0
rf = RequestFactory()


def visited(name, view, *cookies):
    global n
    n = 0
    got = []
    for cookie in cookies:
        request = rf.get(f"/{name}/", headers={"Cookie": cookie} if cookie else {})
        got.append(view(request).content.decode())
    print(name, got)


def plain(request):
    global n
    n += 1
    return HttpResponse(str(n))


def sets(request):
    global n
    n += 1
    response = HttpResponse(str(n))
    response.set_cookie("seen", "1")
    return response


def deletes(request):
    global n
    n += 1
    response = HttpResponse(str(n))
    response.delete_cookie("seen")
    return response


visited("plain", cache_page(60)(plain), None, "a=1", "a=2", "a=1")
visited("vary", cache_page(60)(vary_on_cookie(plain)), None, "a=1", "a=2", "a=1", None)
visited("vary-outside", vary_on_cookie(cache_page(60)(plain)), None, "a=1", "a=2")
visited("sets", cache_page(60)(sets), None, "a=1", None)
visited("sets-vary", cache_page(60)(vary_on_cookie(sets)), None, None, "a=1", "a=1")
visited("deletes-vary", cache_page(60)(vary_on_cookie(deletes)), None, None, "a=1", "a=1")
visited("headers", cache_page(60)(vary_on_headers("Cookie", "X-A")(plain)), "a=1", "a=1; b=2", "b=2; a=1")
