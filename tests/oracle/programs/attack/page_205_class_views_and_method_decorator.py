# BACKENDS: locmem
from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

rf = RequestFactory()
counts = {}


def count(name):
    counts[name] = counts.get(name, 0) + 1
    return counts[name]


@method_decorator(cache_page(60), name="dispatch")
class Whole(View):
    def get(self, request, *args, **kwargs):
        return HttpResponse(f"get {count('whole')} {args} {kwargs}")

    def post(self, request, *args, **kwargs):
        return HttpResponse(f"post {count('whole')}")


class OnlyGet(View):
    @method_decorator(cache_page(60, key_prefix="og"))
    @method_decorator(vary_on_headers("X-Team"))
    def get(self, request):
        return HttpResponse(f"og {count('og')}")

    @method_decorator(never_cache)
    def post(self, request):
        return HttpResponse("posted")


@method_decorator([vary_on_cookie, cache_control(private=True)], name="get")
class Listed(View):
    def get(self, request):
        return JsonResponse({"n": count("listed")})


class Child(Whole):
    def get(self, request, *args, **kwargs):
        return HttpResponse(f"child {count('child')}")


whole, og, listed, child = Whole.as_view(), OnlyGet.as_view(), Listed.as_view(), Child.as_view()
print(whole(rf.get("/w/"), 1, a=2).content, whole(rf.get("/w/"), 1, a=2).content, whole(rf.post("/w/")).content, whole(rf.head("/w/")).content, whole(rf.options("/w/")).headers)
print([og(rf.get("/og/", headers={"X-Team": t})).content for t in ("a", "b", "a")], og(rf.post("/og/")).headers["Cache-Control"], og(rf.put("/og/")).status_code)
response = listed(rf.get("/l/"))
print(response.headers, listed(rf.get("/l/")).content)
print(child(rf.get("/c/")).content, child(rf.get("/c/")).content)
print(whole.view_class.__name__, whole.view_initkwargs, whole.__name__, Whole.as_view(http_method_names=["get"])(rf.post("/w/")).status_code)
for bad in (lambda: method_decorator(cache_page(5), name="nothing")(type("V", (View,), {})), lambda: method_decorator(cache_page(5))(View), lambda: method_decorator(cache_page(5), name="x")(type("V", (View,), {"x": 5})), lambda: Whole.as_view(nope=1), lambda: Whole.as_view(get=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
