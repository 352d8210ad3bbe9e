from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_control, cache_page


@cache_page(600)
@cache_control(private=True)
def basket(request):
    print("the view runs")
    return HttpResponse("Basket of Ada")


for turn in range(2):
    basket(RequestFactory().get("/basket"))
