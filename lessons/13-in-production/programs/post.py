from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(60)
def order(request):
    print("the view runs")
    return HttpResponse("Thank you", status=500 if "fail" in request.GET else 200)


visit = RequestFactory()
for turn in range(2):
    order(visit.post("/order"))
    order(visit.get("/order?fail=1"))
