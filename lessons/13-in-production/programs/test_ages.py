import time
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_control, cache_page


@cache_page(600)
@cache_control(max_age=30)
def price(request):
    return HttpResponse(cache.get_or_set("price", "12.00", timeout=600))


price(RequestFactory().get("/pot"))
cache.set("price", "9.00")
time.sleep(590)
print(price(RequestFactory().get("/pot")).content.decode())
