# BACKENDS: locmem
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import NoReverseMatch, Resolver404, get_resolver, include, is_valid_path, path, re_path, register_converter, resolve, reverse, set_urlconf, get_urlconf
from django.urls.converters import StringConverter


class Year:
    regex = "[0-9]{4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04d}"


register_converter(Year, "yyyy")


def view(request, **kwargs):
    return HttpResponse(str(sorted(kwargs.items())))


api = [path("a/<str:name>/", view, name="a"), path("u/<uuid:id>/", view, name="u"), path("f/<path:rest>", view, {"extra": 1}, name="f")]
urlpatterns = [
    path("y/<yyyy:year>/", view, name="year"),
    path("api/", include((api, "api"))),
    path("v2/", include((api, "api"), namespace="v2")),
    re_path(r"^r/(?P<slug>[\w-]+)/(?:page-(?P<page>\d+)/)?$", view, name="r"),
    re_path(r"^n/(\d+)/$", lambda request, n: HttpResponse(n), name="n"),
]
c = Client()
for address in ("/y/2026/", "/y/26/", "/api/a/tea/", "/v2/a/tea/", "/api/f/a/b/c", "/r/tea/", "/r/tea/page-3/", "/n/5/", "/api/u/00000000-0000-0000-0000-000000000007/", "/y/2026"):
    response = c.get(address)
    print(address, response.status_code, response.content if response.status_code == 200 else "")
print(reverse("year", args=[99]), reverse("api:a", args=["tée"]), reverse("v2:f", kwargs={"rest": "a/b"}), reverse("r", kwargs={"slug": "x", "page": 2}), reverse("n", args=[7]), reverse("api:a", args=["x"], query={"q": 1}, fragment="top"))
for call in (lambda: reverse("year", args=["x"]), lambda: reverse("nope"), lambda: reverse("api:nope"), lambda: resolve("/nope/"), lambda: reverse("year", kwargs={"month": 1})):
    try:
        print(call())
    except (NoReverseMatch, Resolver404, ValueError) as e:
        print(type(e).__name__, str(e)[:130])
m = resolve("/v2/a/tea/")
print(m.url_name, m.app_names, m.namespaces, m.view_name, m.kwargs, m.route, m.captured_kwargs, m.extra_kwargs)
print(is_valid_path("/n/5/"), is_valid_path("/x/"), get_urlconf(), resolve("/api/f/z").extra_kwargs)
