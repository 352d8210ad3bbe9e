# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db.models import Max, Sum
from django.http import JsonResponse
from django.middleware.http import ConditionalGetMiddleware
from django.test import Client, override_settings
from django.urls import path
from django.utils.http import quote_etag
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, etag
from shop.models import Product

runs = []


def tag(request):
    totals = Product.objects.aggregate(n=Max("id"), stock=Sum("stock"))
    return f"{totals['n']}.{totals['stock']}"


@etag(tag)
@cache_control(max_age=0, must_revalidate=True)
def listing(request):
    runs.append("list")
    return JsonResponse(list(Product.objects.order_by("id").values("id", "stock")), safe=False)


urlpatterns = [path("", listing), path("page/", conditional_page(listing))]
client = Client()
first = client.get("/")
print(first["ETag"], first["Cache-Control"], client.get("/", headers={"If-None-Match": first["ETag"]}).status_code, runs)
Product.objects.filter(pk=1).update(stock=1)
second = client.get("/", headers={"If-None-Match": first["ETag"]})
print(second.status_code, second["ETag"], len(runs))
not_modified = client.get("/", headers={"If-None-Match": second["ETag"]})
print(not_modified.status_code, sorted(not_modified.headers), not_modified.content, not_modified.get("Cache-Control"))
print(client.head("/").status_code, client.head("/", headers={"If-None-Match": second["ETag"]}).status_code, client.get("/page/")["ETag"] == second["ETag"])
print(client.post("/", headers={"If-Match": '"no"'}).status_code, client.post("/", headers={"If-None-Match": "*"}).status_code, quote_etag("a"))
with override_settings(MIDDLEWARE=["django.middleware.http.ConditionalGetMiddleware"]):
    print(client.get("/").get("ETag"), client.get("/", headers={"If-None-Match": f'W/{second["ETag"]}'}).status_code)
