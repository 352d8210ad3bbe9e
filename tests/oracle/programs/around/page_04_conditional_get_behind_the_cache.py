# BACKENDS: locmem, redis, filebased
from django.http import HttpResponse
from django.middleware.http import ConditionalGetMiddleware
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.http import conditional_page

n = 0


@conditional_page
@cache_page(60)
def page(request):
    global n
    n += 1
    return HttpResponse(f"page {n} " * 3)


rf = RequestFactory()
first = page(rf.get("/p/"))
print(first.status_code, first.get("ETag"), first.content, first.get("Content-Length"))
second = page(rf.get("/p/", headers={"If-None-Match": first.get("ETag") or "x"}))
print(second.status_code, second.get("ETag") == first.get("ETag"), second.content, sorted(second.headers))
print(page(rf.get("/p/", headers={"If-None-Match": '"other"'})).status_code, page(rf.head("/p/")).status_code)
middleware = ConditionalGetMiddleware(cache_page(60)(lambda request: HttpResponse("x")))
r = middleware(rf.get("/q/"))
print(r.status_code, r["ETag"], middleware(rf.get("/q/", headers={"If-None-Match": r["ETag"]})).status_code, middleware(rf.get("/q/", headers={"If-None-Match": "*"})).status_code)
print(middleware(rf.post("/q/", headers={"If-None-Match": r["ETag"]})).status_code)
