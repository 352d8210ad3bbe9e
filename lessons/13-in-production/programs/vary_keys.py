from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_headers


@cache_page(600)
@vary_on_headers("Accept-Language")
def shelf(request):
    return HttpResponse("Regal" if request.headers["Accept-Language"] == "de" else "Shelf")


for language in ["de", "en"]:
    print(shelf(RequestFactory().get("/shelf", headers={"Accept-Language": language})).content)
