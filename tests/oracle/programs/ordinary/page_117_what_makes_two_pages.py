# BACKENDS: locmem, memcached
from django.http import HttpResponse
from django.test import Client
from django.urls import path, re_path
from django.views.decorators.cache import cache_page

n = 0


def view(request, **kwargs):
    global n
    n += 1
    return HttpResponse(f"{n} {sorted(kwargs.items())}")


page = cache_page(60)(view)
urlpatterns = [path("a/<int:pk>/", page), path("a/<slug:name>/", page), re_path(r"^b/(?P<year>[0-9]{4})/$", page), path("c/", page, {"extra": 1}), path("d/", page, name="d")]
client = Client()
for address in ("/a/1/", "/a/01/", "/a/x/", "/a/1/?", "/a/1/?a=1&b=2", "/a/1/?b=2&a=1", "/a/1/?a=1&b=2#top", "/b/2026/", "/c/", "/d/", "/d/?q=%20", "/d/?q=+", "/a/1/"):
    print(address, client.get(address).content)
print(client.get("/d/", {"q": " "}).content, client.get("/d/", query_params={"q": " "}).content, client.get("/d/", secure=True).content, client.get("/d/", headers={"host": "testserver"}).content)
print(client.get("/d/", {"q": ["a", "b"]}).content, client.get("/d/?q=a&q=b").content, Client(SERVER_PORT="8000").get("/d/").content)
