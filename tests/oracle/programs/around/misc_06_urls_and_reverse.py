# BACKENDS: locmem
from django.core.cache import cache
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.test import Client, RequestFactory, override_settings
from django.urls import NoReverseMatch, include, path, re_path, resolve, reverse, reverse_lazy
from django.utils.cache import get_cache_key, learn_cache_key
from django.views.decorators.cache import cache_page


def item(request, pk, slug="none"):
    return JsonResponse({"pk": pk, "slug": slug, "name": request.resolver_match.view_name, "q": request.GET.get("q")})


def forget(request):
    key = learn_cache_key(RequestFactory().get(reverse("shop:item", args=[5])), HttpResponse())
    return HttpResponse(f"{cache.delete(key)}")


shop = ([path("item/<int:pk>/", cache_page(60)(item), name="item"), path("item/<int:pk>/<slug:slug>/", item, name="item"), re_path(r"^old/(?P<pk>\d+)/$", lambda request, pk: redirect("shop:item", pk=pk), name="old")], "shop")
urlpatterns = [path("", include(shop, namespace="shop")), path("forget/", forget, name="forget"), path("boom/", lambda request: 1 / 0)]
client = Client(raise_request_exception=False)
print(reverse("shop:item", args=[5]), reverse("shop:item", kwargs={"pk": 5, "slug": "tea-cup"}), reverse("forget", query={"a": 1}), reverse_lazy("forget"))
print(client.get("/item/5/?q=x").json(), client.get("/item/5/tea/").json(), client.get("/item/x/").status_code, client.get("/old/7/").url, client.get("/old/7/", follow=True).redirect_chain)
print(client.get("/item/5/").json(), client.get("/forget/").content, client.get("/boom/").status_code, client.head("/item/5/").content)
match = resolve("/item/5/tea/")
print(match.func.__name__, match.args, match.kwargs, match.url_name, match.view_name, match.namespace, match.route)
for wrong in (lambda: reverse("nope"), lambda: reverse("shop:item"), lambda: reverse("x:item"), lambda: resolve("/nope/")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, str(e)[:120])
