from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(600)
def basket(request):
    return HttpResponse(f"Basket of {request.COOKIES['name']}")


def visit(name):
    request = RequestFactory().get("/basket/", headers={"Cookie": f"name={name}"})
    return basket(request).content.decode()
