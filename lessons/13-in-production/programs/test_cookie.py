from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page

numbers = iter([1, 2, 3])


@cache_page(600)
def welcome(request):
    response = HttpResponse("Welcome")
    response.set_cookie("basket", f"basket-{next(numbers)}")
    return response


for visitor in range(3):
    print(welcome(RequestFactory().get("/")).cookies["basket"].value)
