from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(600)
def shelf(request):
    print("the view runs")
    return HttpResponse("Glass pot, Blue cup")


visit = RequestFactory()
shelf(visit.get("/shelf?kind=pot&sort=price"))
shelf(visit.get("/shelf?sort=price&kind=pot"))
shelf(visit.get("/shelf?kind=pot&sort=price", secure=True))
shelf(visit.get("/shelf?kind=pot&sort=price&"))
shelf(visit.head("/shelf?kind=pot&sort=price"))
