# It stores the new shape under a key that it never asks for.
# draws: Less than ten minutes later a visitor's price came

from django.core.cache import cache
from shop.models import Product

cache.set("price:4", {"amount": "12.00"}, timeout=600)  # by the release before


def price_of(number):
    key = f"price:2:{number}"
    found = cache.get(key)
    if found is None:
        amount = Product.objects.get(id=number).price
        found = {"amount": str(amount), "currency": "USD"}
        cache.set(f"price:{number}:new", found, timeout=600)
    return found


print(price_of(4).get("currency"))
