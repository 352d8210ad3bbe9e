from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_cache_key
from django.views.decorators.cache import cache_page


@cache_page(600)
def product(request):
    return HttpResponse("Glass pot 12.00")


visit = RequestFactory().get
print(get_cache_key(visit("/pot")))
product(visit("/pot"))
print(get_cache_key(visit("/pot")))
cache.delete(get_cache_key(visit("/pot")))
print(get_cache_key(visit("/pot")) in cache)
