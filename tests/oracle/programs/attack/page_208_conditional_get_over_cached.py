# BACKENDS: locmem, redis
from django.http import HttpResponse, HttpResponseNotModified
from django.middleware.cache import FetchFromCacheMiddleware, UpdateCacheMiddleware
from django.middleware.http import ConditionalGetMiddleware
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.http import condition, conditional_page, etag, last_modified

rf = RequestFactory()
n = 0


@conditional_page
@cache_page(60)
def page(request):
    global n
    n += 1
    return HttpResponse(f"body {n}", headers={"Content-Language": "en", "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"})


first = page(rf.get("/c/"))
tag = first["ETag"]
print(tag, first.headers.get("Content-Length"), sorted(first.headers))
for headers in ({"If-None-Match": tag}, {"If-None-Match": "*"}, {"If-None-Match": f'W/{tag}, "x"'}, {"If-Match": tag}, {"If-Match": '"nope"'}, {"If-Match": "*"}, {"If-Modified-Since": "Thu, 01 Jan 2026 00:00:00 GMT"}, {"If-Modified-Since": "Wed, 31 Dec 2025 00:00:00 GMT"}, {"If-Unmodified-Since": "Wed, 31 Dec 2025 00:00:00 GMT"}, {"If-Unmodified-Since": "Fri, 02 Jan 2026 00:00:00 GMT"}, {"If-None-Match": '"nope"', "If-Modified-Since": "Thu, 01 Jan 2026 00:00:00 GMT"}, {"If-None-Match": "nope"}):
    response = page(rf.get("/c/", headers=headers))
    print(headers, response.status_code, response.content, sorted(response.headers))
head = page(rf.head("/c/", headers={"If-None-Match": tag}))
print(head.status_code, head.content, n)
post = page(rf.post("/c/", headers={"If-None-Match": tag}))
print(post.status_code, post.content)
stack = UpdateCacheMiddleware(ConditionalGetMiddleware(FetchFromCacheMiddleware(lambda r: HttpResponse("m"))))
one = stack(rf.get("/m/"))
two = stack(rf.get("/m/", headers={"If-None-Match": one["ETag"]}))
three = stack(rf.get("/m/"))
print(one.status_code, two.status_code, three.status_code, two.headers.get("Cache-Control"), isinstance(two, HttpResponseNotModified))
