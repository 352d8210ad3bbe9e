from django.core.cache import cache
from shop.models import Product

PRICE_TIMEOUT = 300
PAGE_TIMEOUT = 300


def price():
    return cache.get_or_set("price:4", lambda: str(Product.objects.get(id=4).price), timeout=PRICE_TIMEOUT)


def page():
    return cache.get_or_set("page:4", lambda: f"costs {price()}", timeout=PAGE_TIMEOUT)


print(page())
