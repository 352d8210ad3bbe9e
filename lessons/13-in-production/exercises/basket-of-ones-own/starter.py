from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie
from shop import services


@cache_page(60)
def tips(request):
    names = services.recommend_products(int(request.COOKIES["customer"]))
    return HttpResponse(f"For customer {request.COOKIES['customer']}: {names}")


for customer in [1, 2]:
    print(tips(RequestFactory().get("/tips", headers={"Cookie": f"customer={customer}"})).content.decode())
