# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie, vary_on_headers
from django.views.generic import TemplateView

n = 0


@method_decorator(cache_page(60), name="dispatch")
class Whole(View):
    def get(self, request, pk):
        global n
        n += 1
        return HttpResponse(f"{n} {pk}")

    def post(self, request, pk):
        return HttpResponse("posted")


class Get(View):
    @method_decorator([vary_on_headers("X-Shop"), cache_page(10), cache_control(public=True)])
    def get(self, request):
        global n
        n += 1
        return HttpResponse(str(n))

    @method_decorator(never_cache)
    def put(self, request):
        return HttpResponse("put")


rf = RequestFactory()
view = Whole.as_view()
for pk in (1, 2, 1):
    response = view(rf.get(f"/w/{pk}/"), pk=pk)
    print(response.content, response.get("Cache-Control"))
print(view(rf.post("/w/1/"), pk=1).content, view(rf.delete("/w/1/"), pk=1).status_code, view(rf.options("/w/1/"), pk=1)["Allow"])
view = Get.as_view()
for shop in ("a", "b", "a", None):
    request = rf.get("/g/", headers={"X-Shop": shop} if shop else {})
    response = view(request)
    print(response.content, response.get("Cache-Control"), response.get("Vary"), get_cache_key(request) is not None)
print(view(rf.put("/g/"))["Cache-Control"], view(rf.patch("/g/")).status_code)
try:
    method_decorator(cache_page(60), name="nothing")(Get)
except Exception as e:
    print(type(e).__name__, e)
