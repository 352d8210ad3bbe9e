# When something was missing, it returns only that.
# draws: and the call did not return all three.

from django.core.cache import cache
from shop.models import Product


def prices_of(ids):
    """The price of each product, as a string, by its id."""
    found = cache.get_many([f"price:{number}" for number in ids])
    missing = [number for number in ids if f"price:{number}" not in found]
    if missing:
        rows = Product.objects.filter(id__in=missing)
        prices = {row.id: str(row.price) for row in rows}
        cache.set_many({f"price:{number}": price for number, price in prices.items()}, timeout=600)
        return prices
    return {number: found[f"price:{number}"] for number in ids}
