from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers


@cache_page(600)
@vary_on_headers("User-Agent")
def shelf(request):
    return HttpResponse("small" if "Phone" in request.headers["User-Agent"] else "wide")


for browser in ["Phone 17.1", "Phone 17.2", "Desktop 140", "Phone 17.1"]:
    shelf(RequestFactory().get("/shelf", headers={"User-Agent": browser}))
