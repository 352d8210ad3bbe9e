import time

from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(600)
def product(request):
    return HttpResponse("Glass pot 12.00")


for wait in [0, 400]:
    time.sleep(wait)
    response = product(RequestFactory().get("/pot"))
    print(response["Cache-Control"], "| Age:", response.get("Age"))
