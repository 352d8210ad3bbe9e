# BACKENDS: locmem, redis, dummy
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie

rf = RequestFactory()
n = 0


@cache_page(60)
def streamed(request):
    global n
    n += 1
    return StreamingHttpResponse((f"part {i} of {n};" for i in range(2)), headers={"X-N": n})


for _ in range(2):
    r = streamed(rf.get("/s/"))
    print(r.streaming, b"".join(r.streaming_content), r.headers, r.getvalue())
print(get_cache_key(rf.get("/s/")))


@cache_page(60)
@vary_on_cookie
def cookies(request):
    global n
    n += 1
    r = HttpResponse(f"{n} {sorted(request.COOKIES.items())}")
    if "set" in request.GET:
        r.set_cookie("seen", n)
    if "del" in request.GET:
        r.delete_cookie("seen")
    return r


for query, header in (("", None), ("", None), ("", "a=1"), ("", "a=1"), ("", "a=2"), ("?set", None), ("?set", None), ("?set", "a=1"), ("?set", "a=1"), ("?del", "a=1"), ("?del", "a=1")):
    r = cookies(rf.get(f"/c/{query}", headers={"Cookie": header} if header else {}))
    print(query, header, r.content, r.headers.get("Vary"), r.headers.get("Cache-Control"), sorted(r.cookies))
try:
    StreamingHttpResponse(["a"]).content
except AttributeError as e:
    print(e)
r = StreamingHttpResponse([b"a", "b", 5])
print(list(r), list(r), r.headers)
r.streaming_content = ["again"]
print(list(r.streaming_content), r.is_async, r.closed, r.close(), r.closed)
