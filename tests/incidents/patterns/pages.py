"""Whole pages by cache_page, which are cleared, or not, when what they show changes.

Right: a page that is merely missing at the end is made again, whatever the time of day in its headers. A page that was made of the old row and is stored
after the clearing is stale.
"""
from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers
from shop.models import Product
from shop.services import compute_dashboard_stats

@cache_page(60)
@vary_on_headers("Accept-Language")
def page(request):
    return HttpResponse(str(Product.objects.get(pk=1).price))

def visit(language):
    return page(RequestFactory().get("/p/", headers={"accept-language": language})).content.decode()

def change(price):
    Product.objects.filter(pk=1).update(price=price)
    return "ok"

def change_and_clear(price):
    Product.objects.filter(pk=1).update(price=price)
    cache.clear()
    return "ok"

def stats():
    return cache.get_or_set("stats", compute_dashboard_stats, 60)["orders"]
# expect: two languages | [["visit","de"],["visit","en"]] | redis | of 72
# expect: never cleared | [["visit","de"],["change",5]] | redis | of 5 | cache-equals-database 3 value never invalidated
# expect: cleared | [["visit","de"],["change_and_clear",5]] | redis | of 15 | serialisable 3 stale refill | cache-equals-database 3 stale refill | no-lost-update 3 stale refill
# expect: two who make a value with get_or_set | [["stats"],["stats"]] | redis | of 1512 | recomputations 1512 slow work done twice | recomputations-at-once 1512 slow work done twice
