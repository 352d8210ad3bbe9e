# It replaces the old entry, which the release before still needs.
# draws: Processes of the release before still ask

from django.core.cache import cache
from shop.models import Product

cache.set("price:4", {"amount": "12.00"}, timeout=600)  # by the release before


def price_of(number):
    key = f"price:{number}"
    found = cache.get(key)
    if found is None or "currency" not in found:
        amount = Product.objects.get(id=number).price
        found = {"amount": str(amount), "currency": "USD"}
        cache.set(key, found, timeout=600)
    return found


print(price_of(4).get("currency"))
