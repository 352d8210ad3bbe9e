# BACKENDS: locmem
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_control, cache_page, never_cache
from django.views.decorators.vary import vary_on_cookie, vary_on_headers

rf = RequestFactory()


class Wrong(View):
    @cache_control(max_age=5)
    def get(self, request):
        return HttpResponse("x")


class Never(View):
    @never_cache
    def get(self, request):
        return HttpResponse("x")


class Paged(View):
    @cache_page(60)
    def get(self, request):
        return HttpResponse("x")


class Text:
    @vary_on_cookie
    def view(self, request):
        return HttpResponse("x")


for name, call in (
    ("control on a method", lambda: Wrong.as_view()(rf.get("/"))),
    ("never on a method", lambda: Never.as_view()(rf.get("/"))),
    ("page on a method", lambda: Paged.as_view()(rf.get("/"))),
    ("vary on a method", lambda: Text().view(rf.get("/"))["Vary"]),
    ("a string returned", lambda: cache_page(60)(lambda request: "text")(rf.get("/s/"))),
    ("none returned", lambda: cache_page(60)(lambda request: None)(rf.get("/n/"))),
    ("none, control", lambda: cache_control(max_age=1)(lambda request: None)(rf.get("/n/"))),
    ("no request", lambda: cache_page(60)(lambda request: HttpResponse())()),
    ("a dict as request", lambda: cache_page(60)(lambda request: HttpResponse())({})),
    ("an empty request", lambda: cache_page(60)(lambda request: HttpResponse("e"))(HttpRequest()).content),
    ("control with dashes", lambda: cache_control(**{"max-age": 5, "s_maxage": 6})(lambda request: HttpResponse())(rf.get("/"))["Cache-Control"]),
    ("control true", lambda: cache_control(public=True, private=True)(lambda request: HttpResponse())(rf.get("/"))["Cache-Control"]),
    ("control without", lambda: cache_control()(lambda request: HttpResponse())(rf.get("/")).get("Cache-Control")),
    ("control called", lambda: cache_control(lambda request: HttpResponse())),
    ("vary called", lambda: vary_on_headers(lambda request: HttpResponse())(lambda request: HttpResponse())(rf.get("/"))),
):
    try:
        print(name, "->", call())
    except Exception as e:
        print(name, "->", type(e).__name__, str(e).replace("<lambda>", "view")[:170])
