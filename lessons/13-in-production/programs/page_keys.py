from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page


@cache_page(60)
def hello(request):
    return HttpResponse("Hello")


hello(RequestFactory().get("/"))
hello(RequestFactory().get("/"))
