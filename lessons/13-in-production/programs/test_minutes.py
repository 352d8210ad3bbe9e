import time

from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(15)
def shelf(request):
    print("the view runs")
    return HttpResponse("Glass pot, Blue cup")


shelf(RequestFactory().get("/"))
time.sleep(60)
shelf(RequestFactory().get("/"))
