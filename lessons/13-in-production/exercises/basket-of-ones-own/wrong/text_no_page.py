# It caches the text of the page for each customer, and returns that.
# draws: returned something else than a page

from django.core.cache import cache
from django.test import RequestFactory
from shop import services


def tips(request):
    customer = request.COOKIES["customer"]
    return cache.get_or_set(f"tips:{customer}", lambda: f"For customer {customer}: {services.recommend_products(int(customer))}", timeout=60)


for customer in [1, 2]:
    print(tips(RequestFactory().get("/tips", headers={"Cookie": f"customer={customer}"})))
