# It keeps the price forever.
# draws: after ten minutes the page still got another one

from django.core.cache import cache
from shop.models import Product

cache.set("price:4", {"amount": "12.00"}, timeout=600)  # by the release before


def price_of(number):
    key = f"price:2:{number}"
    found = cache.get(key)
    if found is None:
        amount = Product.objects.get(id=number).price
        found = {"amount": str(amount), "currency": "USD"}
        cache.set(key, found, timeout=None)
    return found


print(price_of(4).get("currency"))
