# BACKENDS: locmem
import datetime

from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

response = HttpResponse()
response.set_cookie("a", "x y;z", max_age=datetime.timedelta(minutes=1), path="/shop/", domain="example.com", secure=True, httponly=True, samesite="Strict")
response.set_cookie("b")
response.set_cookie("c", "1", expires=datetime.datetime(2056, 1, 5, 9, 0, tzinfo=datetime.timezone.utc))
response.set_cookie("d", "1", expires="Mon, 05 Jan 2026 09:00:00 GMT")
response.set_signed_cookie("e", "value", salt="s")
response.delete_cookie("f", path="/x", domain="d", samesite="None")
for name in "abdf":
    print(response.cookies[name].OutputString().replace("expires=" + response.cookies[name]["expires"], "expires=…") if name == "a" else response.cookies[name].OutputString())
print(response.cookies["c"]["expires"], response.cookies["c"]["max-age"] == 0, response.cookies["e"].value.split(":")[0])
for call in (lambda: response.set_cookie("g", samesite="none of these"), lambda: response.set_cookie("g", max_age=1, expires=datetime.datetime(2026, 1, 1)), lambda: RequestFactory().get("/").get_signed_cookie("e")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
request = RequestFactory().get("/")
request.COOKIES["e"] = response.cookies["e"].value
print(request.get_signed_cookie("e", salt="s"), request.get_signed_cookie("e", default="bad", salt="other"), request.get_signed_cookie("none", "d"))


def view(request):
    answer = HttpResponse(str(sorted(request.COOKIES.items())))
    if "set" in request.GET:
        answer.set_cookie("seen", request.GET["set"])
    if "drop" in request.GET:
        answer.delete_cookie("seen")
    return answer


urlpatterns = [path("", view)]
client = Client()
for address in ("/", "/?set=1", "/", "/?drop=1", "/"):
    print(address, client.get(address).content, sorted(client.cookies))
client.cookies["lang"] = "de"
print(client.get("/").content, client.cookies["lang"].value)
client.cookies.load({"x": "y"})
print(client.get("/").content)
