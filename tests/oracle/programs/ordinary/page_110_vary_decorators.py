# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

n = 0


def view(request):
    global n
    n += 1
    return HttpResponse(str(n), headers={"Vary": "Accept-Encoding"} if "own" in request.GET else {})


rf = RequestFactory()
for name, decorator in (("cookie", vary_on_cookie), ("two", vary_on_headers("X-A", "x-b")), ("twice", lambda f: vary_on_headers("X-A")(vary_on_headers("x-a", "Cookie")(f))), ("none", vary_on_headers()), ("list in text", vary_on_headers("X-A, X-B"))):
    page = cache_page(60)(decorator(view))
    for query in ("", "?own=1"):
        try:
            response = page(rf.get(f"/{name}/{query}"))
            print(name, query, repr(response.get("Vary")), page(rf.get(f"/{name}/{query}", headers={"X-A": "1", "Cookie": "a=1"})).content, get_cache_key(rf.get(f"/{name}/{query}")))
        except Exception as e:
            print(name, query, type(e).__name__, e)
above = vary_on_headers("X-A")(cache_page(60)(view))
print([above(rf.get("/above/", headers={"X-A": a})).content for a in "ab"], above(rf.get("/above/"))["Vary"])
try:
    vary_on_headers("X-A")(view)("no request")
except Exception as e:
    print(type(e).__name__, e)
print(vary_on_cookie(view).__name__, vary_on_cookie(view).__wrapped__ is view)
