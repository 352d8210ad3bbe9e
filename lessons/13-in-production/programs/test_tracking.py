from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie


@cache_page(600)
@vary_on_cookie
def basket(request):
    print("the view runs")
    return HttpResponse("Basket")


for seen in range(1, 4):
    basket(RequestFactory().get("/basket", headers={"Cookie": f"customer=ada; ads_seen={seen}"}))
