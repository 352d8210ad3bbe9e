from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from shop.models import Product


@cache_page(600)
def product(request):
    price = cache.get_or_set("price:4", lambda: Product.objects.get(id=4).price, timeout=600)
    return HttpResponse(f"Glass pot {price}")


visit = RequestFactory().get("/pot")
print(product(visit).content)
Product.objects.filter(id=4).update(price="9.00")
cache.delete("price:4")
print(product(visit).content)
