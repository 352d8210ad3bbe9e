# BACKENDS: locmem
from django.http import Http404, HttpResponse
from django.test import Client, override_settings
from django.urls import NoReverseMatch, Resolver404, get_script_prefix, include, is_valid_path, path, re_path, register_converter, resolve, reverse, reverse_lazy
from django.urls.converters import IntConverter


class Year(IntConverter):
    regex = "[0-9]{4}"

    def to_url(self, value):
        return "%04d" % value


register_converter(Year, "yyyy")


def view(request, *args, **kwargs):
    return HttpResponse(f"{args} {sorted(kwargs.items())} {request.resolver_match.view_name}")


shop = ([path("", view, name="list"), path("<int:pk>/", view, name="one"), path("<slug:s>/<str:t>/", view, name="two"), re_path(r"^(\d+)/(\w+)/$", view, name="re")], "shop")
urlpatterns = [
    path("", view, name="home"),
    path("shop/", include(shop)),
    path("staff/", include(shop, namespace="staff"), {"staff": True}),
    path("y/<yyyy:year>/", view, name="year"),
    path("u/<uuid:key>/", view, name="uuid"),
    path("p/<path:rest>", view, name="path"),
    re_path(r"^old/(?P<pk>[0-9]+)/(?:page-(?P<page>\d+)/)?$", view, name="old"),
]
for name, args, kwargs in (("home", (), {}), ("shop:list", (), {}), ("shop:one", (5,), {}), ("shop:one", (), {"pk": 5}), ("staff:one", (1,), {}), ("shop:two", ("a", "b c"), {}), ("year", (26,), {}), ("path", ("a/b",), {}), ("old", (), {"pk": 1}), ("old", (), {"pk": 1, "page": 2}), ("uuid", ("00000000-0000-0000-0000-000000000001",), {}), ("nothing", (), {}), ("shop:one", ("x",), {}), ("shop:one", (), {}), ("shop:nothing", (), {}), ("other:list", (), {}), (view, (), {})):
    try:
        print(name if isinstance(name, str) else name.__name__, args, kwargs, reverse(name, args=args or None, kwargs=kwargs or None))
    except NoReverseMatch as e:
        print("NoReverseMatch", str(e).replace(repr(view), "view"))
print(reverse("home", query={"q": "a b", "n": [1, 2]}, fragment="top"), str(reverse_lazy("shop:list")), get_script_prefix(), is_valid_path("/shop/"), is_valid_path("/nope/"))
for address in ("/", "/shop/", "/shop/7/", "/staff/7/", "/y/2026/", "/y/26/", "/old/3/page-4/", "/shop/a/b/", "/shop"):
    try:
        m = resolve(address)
        print(address, m.url_name, m.app_names, m.namespaces, m.view_name, m.args, m.kwargs, m.route, m.captured_kwargs, m.extra_kwargs)
    except Resolver404 as e:
        print(address, type(e).__name__, e.args[0]["path"], len(e.args[0]["tried"]))
client = Client()
print(client.get("/shop/7/").content, client.get("/nope/").status_code, client.get("/shop").status_code)
with override_settings(MIDDLEWARE=["django.middleware.common.CommonMiddleware"]):
    print(client.get("/shop").status_code, client.get("/shop?a=1")["Location"], client.get("/nope").status_code)
