# The names are cached under the customer's number, and no page is.

from django.core.cache import cache
from django.http import HttpResponse
from django.test import RequestFactory
from shop import services


def tips(request):
    customer = int(request.COOKIES["customer"])
    names = cache.get_or_set(f"tips:{customer}", lambda: services.recommend_products(customer), timeout=60)
    return HttpResponse(f"For customer {customer}: {names}")


for customer in [1, 2]:
    print(tips(RequestFactory().get("/tips", headers={"Cookie": f"customer={customer}"})).content.decode())
