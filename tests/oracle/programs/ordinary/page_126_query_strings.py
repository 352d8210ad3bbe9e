# BACKENDS: locmem, redis
from django.core.cache import cache
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory
from django.utils.http import urlencode
from django.views.decorators.cache import cache_page

n = 0


def normalised(view):
    def wrapper(request):
        query = QueryDict(mutable=True)
        for key in sorted(request.GET):
            if not key.startswith("utm_"):
                query.setlist(key, sorted(request.GET.getlist(key)))
        request.META["QUERY_STRING"] = query.urlencode()
        request.GET = query
        return cache_page(60)(view)(request)

    return wrapper


def view(request):
    global n
    n += 1
    return HttpResponse(f"{n} {request.GET.urlencode()} {request.get_full_path()}")


rf = RequestFactory()
for address in ("/?a=1&b=2", "/?b=2&a=1", "/?a=1&b=2&utm_source=x", "/?b=2&a=1&a=0", "/?a=0&a=1&b=2", "/?", "/"):
    print(address, normalised(view)(rf.get(address)).content, cache_page(60)(view)(rf.get(address)).content)
print(urlencode({"a": 1, "b": ["x", "y"]}, doseq=True), urlencode([("b", 1), ("a", 2)]), QueryDict("a=1&a=2").urlencode(), QueryDict("b=%26&c=%3D").urlencode(), QueryDict("a=/x", mutable=True).urlencode(safe="/"))
for text in ("a=1;b=2", "a", "a=&b", "=x", "a=%zz", "a=1&&b=2", "é=ü"):
    print(repr(text), QueryDict(text), QueryDict(text).urlencode())
