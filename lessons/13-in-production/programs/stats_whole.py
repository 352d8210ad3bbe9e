from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from shop import services


@cache_page(60)
def hello(request):
    orders = services.compute_dashboard_stats()["orders"]
    return HttpResponse(f"Hello {request.GET['name']}, {orders} orders")


for name in ["Ada", "Ben", "Cho", "Dan"]:
    hello(RequestFactory().get(f"/?name={name}"))
