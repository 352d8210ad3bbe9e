from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from shop import services


@cache_page(60)
def dashboard(request):
    stats = services.compute_dashboard_stats()
    return HttpResponse(f"Hello {request.GET.get('name', 'you')}: {stats['orders']} orders")


visit = RequestFactory().get
print(dashboard(visit("/?name=Ada")).content)
print(dashboard(visit("/?name=Ben")).content)
print(dashboard(visit("/?name=Ada&from=mail")).content)
