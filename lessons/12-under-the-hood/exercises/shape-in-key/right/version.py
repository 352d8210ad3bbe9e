# The new shape is version 2 of the key.

from django.core.cache import cache
from shop.models import Product

cache.set("price:4", {"amount": "12.00"}, timeout=600)  # by the release before


def price_of(number):
    key = f"price:{number}"
    found = cache.get(key, version=2)
    if found is None:
        amount = Product.objects.get(id=number).price
        found = {"amount": str(amount), "currency": "USD"}
        cache.set(key, found, timeout=600, version=2)
    return found


print(price_of(4).get("currency"))
