from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie


@cache_page(600)
@vary_on_cookie
def shelf(request):
    print("the view runs")
    return HttpResponse("Shelf")


visit, dark = RequestFactory().get, {"Cookie": "design=dark"}
shelf(visit("/shelf", headers=dark))
cache.delete(get_cache_key(visit("/shelf")))  # in the shell, without a browser's headers
shelf(visit("/shelf", headers=dark))
