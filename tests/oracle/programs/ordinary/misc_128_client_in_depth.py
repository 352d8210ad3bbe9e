# BACKENDS: locmem, redis
import json

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.test import Client, SimpleTestCase, override_settings
from django.urls import path, reverse
from django.views.decorators.cache import cache_page


def echo(request):
    return JsonResponse({"method": request.method, "get": request.GET.dict(), "post": request.POST.dict(), "type": request.content_type, "body": len(request.body), "cookies": request.COOKIES})


def first(request):
    return HttpResponseRedirect(reverse("second") + "?a=1")


def second(request):
    return HttpResponse(f"second {request.GET.get('a')}")


def loop(request):
    return HttpResponseRedirect("/loop/")


urlpatterns = [path("echo/", echo), path("first/", first), path("second/", second, name="second"), path("loop/", loop), path("kept/", cache_page(60)(first))]
client = Client()
print(client.post("/echo/?q=1", {"a": "1"}).json(), client.post("/echo/", {"a": [1, 2]}, content_type="application/json").json(), client.put("/echo/", "raw").json(), client.get("/echo/", {"x": "y"}).json(), client.delete("/echo/").json()["method"], client.patch("/echo/", {"a": 1}, content_type="application/json").json()["body"])
response = client.get("/first/", follow=True)
print(response.content, response.redirect_chain, response.request["PATH_INFO"], response.status_code, client.get("/first/").url)
try:
    client.get("/loop/", follow=True)
except Exception as e:
    print(type(e).__name__, e)
print(client.get("/kept/").status_code, client.get("/kept/", follow=True).content, client.get("/second/").resolver_match.url_name, client.get("/second/").wsgi_request.path)
try:
    client.get("/second/").json()
except ValueError as e:
    print(e)


class T(SimpleTestCase):
    def runTest(self):
        response = self.client.get("/first/")
        self.assertRedirects(response, "/second/?a=1")
        self.assertContains(self.client.get("/second/"), "second", count=1, html=False)
        self.assertNotContains(self.client.get("/second/"), "third")
        for call in (lambda: self.assertContains(self.client.get("/second/"), "third"), lambda: self.assertRedirects(response, "/other/"), lambda: self.assertContains(self.client.get("/second/"), "second", count=2), lambda: self.assertNotContains(self.client.get("/second/"), "second"), lambda: self.assertRaisesMessage(ValueError, "x", int, "y"), lambda: self.assertRedirects(self.client.get("/second/"), "/x/")):
            try:
                call()
                print("passed")
            except AssertionError as e:
                print(str(e)[:150])
        with self.settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}):
            cache.set("a", 1)
            print(cache.get("a"))


T("runTest").debug()
