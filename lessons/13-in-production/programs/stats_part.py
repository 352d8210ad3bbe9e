from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from shop import services


def hello(request):
    stats = cache.get_or_set("stats", services.compute_dashboard_stats, timeout=60)
    return HttpResponse(f"Hello {request.GET['name']}, {stats['orders']} orders")


for name in ["Ada", "Ben", "Cho", "Dan"]:
    hello(RequestFactory().get(f"/?name={name}"))
