# BACKENDS: locmem, redis
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers


@cache_page(60)
@vary_on_headers("X-Aisle", "X-Shelf")
def stock(request):
    return HttpResponse("stock of aisle {X-Aisle}, shelf {X-Shelf}".format_map(request.headers))


for aisle, shelf in (("1", "12"), ("11", "2")):
    request = RequestFactory().get("/stock/", headers={"X-Aisle": aisle, "X-Shelf": shelf})
    print(aisle, shelf, "->", stock(request).content)
