# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views import View
from django.views.decorators.cache import cache_page
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

runs = []


class Both(View):
    def get(self, request):
        runs.append("get")
        return HttpResponse("got")

    def post(self, request):
        runs.append("post")
        return HttpResponse("posted", status=201)


urlpatterns = [path("v/", cache_page(60)(Both.as_view())), path("g/", require_GET(cache_page(60)(lambda r: HttpResponse("g")))), path("s/", cache_page(60)(require_safe(lambda r: HttpResponse("s")))), path("p/", cache_page(60)(require_POST(lambda r: HttpResponse("p")))), path("m/", require_http_methods(["GET", "DELETE"])(lambda r: HttpResponse(r.method)))]
client = Client()
for address in ("/v/", "/g/", "/s/", "/p/", "/m/"):
    for method in ("head", "get", "head", "post", "options", "delete", "put", "patch"):
        response = getattr(client, method)(address)
        print(address, method, response.status_code, response.content, response.get("Allow"), response.get("Content-Length"), response.get("Cache-Control"))
print(runs)
