import time

from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_control, cache_page


@cache_page(600)
@cache_control(max_age=30)
def product(request):
    print("the view runs")
    return HttpResponse("Glass pot 12.00")


print(product(RequestFactory().get("/pot"))["Cache-Control"])
time.sleep(60)
print(product(RequestFactory().get("/pot"))["Cache-Control"])
