# BACKENDS: locmem
from django.http import Http404, HttpResponse
from django.test import Client, override_settings
from django.urls import NoReverseMatch, Resolver404, include, is_valid_path, path, re_path, register_converter, resolve, reverse
from django.urls.converters import IntConverter
from django.views.decorators.cache import cache_page


class Four:
    regex = "[0-9]{4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04d}"


register_converter(Four, "yyyy")
view = lambda r, *a, **k: HttpResponse(f"{a} {k} {r.path}")
inner = ([path("", view, name="index"), path("<int:pk>/", view, {"extra": 1}, name="detail")], "shop")
urlpatterns = [
    path("", view, name="home"), path("y/<yyyy:year>/", view, name="year"), re_path(r"^old/(?P<slug>[\w-]+)/$", view, name="old"), re_path(r"^un/(\d+)/$", view, name="un"), path("inc/", include(inner)), path("two/", include(inner, namespace="second")), path("opt/<path:rest>", view, name="opt"), path("u/<uuid:u>/", view, name="uuid"), path("dup/", view, name="dup"), path("dup/<str:x>/", view, name="dup"), path("cached/<slug:s>/", cache_page(60)(view), name="cached"),
]


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:300])


t("home", lambda: reverse("home"))
t("year", lambda: (reverse("year", args=[26]), reverse("year", kwargs={"year": 2026})))
t("old", lambda: (reverse("old", kwargs={"slug": "a-b"}), reverse("un", args=[5])))
t("old bad", lambda: reverse("old", kwargs={"slug": "a b"}))
t("ns", lambda: (reverse("shop:detail", args=[1]), reverse("second:index"), reverse("shop:index", current_app="second")))
t("opt", lambda: reverse("opt", args=["a/b c/é"]))
t("dup", lambda: (reverse("dup"), reverse("dup", args=["x"])))
t("none", lambda: reverse("nope"))
t("none ns", lambda: reverse("nope:index"))
t("args", lambda: reverse("home", args=[1]))
t("kwargs", lambda: reverse("year", kwargs={"y": 1}))
t("both", lambda: reverse("year", args=[1], kwargs={"year": 1}))
t("view", lambda: reverse(view) if False else reverse("cached", args=["a"]))
t("query", lambda: reverse("home", query={"a": [1, 2]}, fragment="top"))
t("resolve", lambda: (lambda m: (m.url_name, m.kwargs, m.args, m.namespace, m.view_name, m.route, m.app_name, m.captured_kwargs, m.extra_kwargs))(resolve("/two/7/")))
t("resolve repr", lambda: repr(resolve("/y/2026/"))[:120].split(" at 0x")[0])
t("resolve 404", lambda: resolve("/nothing/"))
t("resolve year", lambda: resolve("/y/26/"))
t("valid", lambda: (is_valid_path("/inc/"), is_valid_path("/zzz/")))
c = Client()
for url in ("/", "/y/2026/", "/y/20/", "/inc/5/", "/opt/a/b", "/un/7/", "/cached/x/", "/cached/x/?q=1", "/inc", "/u/00000000-0000-0000-0000-000000000001/", "/u/x/"):
    r = c.get(url)
    print(url, r.status_code, r.content[:60])
with override_settings(APPEND_SLASH=True, MIDDLEWARE=["django.middleware.common.CommonMiddleware"]):
    r = c.get("/inc?x=1")
    print(r.status_code, r.headers.get("Location"), c.get("/zzz").status_code)
t("append post", lambda: c.post("/inc"))
t("include", lambda: include("nope.urls"))
t("include ns", lambda: include([], namespace="x"))
t("path bad", lambda: path("a/<int:1x>/", view))
t("path conv", lambda: path("a/<nope:x>/", view))
t("path view", lambda: path("a/", "view"))
t("path class", lambda: path("a/", type("V", (__import__("django.views", fromlist=["View"]).View,), {})))
