# BACKENDS: locmem
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import add_never_cache_headers, get_max_age, has_vary_header, patch_cache_control, patch_response_headers, patch_vary_headers, set_response_etag
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

rf = RequestFactory()
for kwargs in ({"private": True}, {"public": True, "max_age": 60}, {"no_cache": "Set-Cookie"}, {"no_cache": True, "no_store": True}, {"s_maxage": 5, "stale_while_revalidate": 10}, {"must_revalidate": True, "immutable": True}, {"max_age": 0}, {"private": False}, {"no_transform": True, "proxy_revalidate": True}):
    view = cache_control(**kwargs)(lambda request: HttpResponse())
    print(kwargs, "->", view(rf.get("/"))["Cache-Control"])
for first, then in (({"public": True}, {"private": True}), ({"private": True}, {"public": True}), ({"max_age": 100}, {"max_age": 20}), ({"max_age": 20}, {"max_age": 100}), ({"no_cache": "A"}, {"no_cache": True})):
    response = HttpResponse()
    patch_cache_control(response, **first)
    patch_cache_control(response, **then)
    print(first, then, "->", response["Cache-Control"])
response = HttpResponse(headers={"Cache-Control": "max-age=30, Public"})
patch_response_headers(response, 60)
print(response["Cache-Control"], "Expires" in response, get_max_age(response))
response = HttpResponse("x")
patch_response_headers(response)
print(response["Cache-Control"], "Expires" in response)
patch_response_headers(response, -5)
print(response["Cache-Control"])
add_never_cache_headers(response)
print(response["Cache-Control"])
set_response_etag(response)
print(response["ETag"])
patch_vary_headers(response, ["Cookie", "accept", "cookie"])
patch_vary_headers(response, ["Accept", "X"])
print(response["Vary"], has_vary_header(response, "COOKIE"), has_vary_header(response, "Nope"))
patch_vary_headers(response, ["*"])
print(response["Vary"])


@vary_on_cookie
@vary_on_headers("User-Agent", "X-A")
@never_cache
def page(request):
    return HttpResponse("x")


response = page(rf.get("/"))
print(response["Vary"], response["Cache-Control"])


@cache_page(60 * 15)
@cache_control(max_age=5)
def short(request):
    return HttpResponse("x")


print(short(rf.get("/"))["Cache-Control"], short(rf.get("/")).headers.get("Expires") is not None)
