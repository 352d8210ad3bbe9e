# Each list of products has an entry.
# draws: The price of product 1 was in the cache. Product 4 was asked for too, and the price of product 1 was read again.

from django.core.cache import cache
from shop.models import Product

def prices_of(ids):
    key = "prices:" + ",".join(map(str, ids))
    prices = cache.get(key)
    if prices is None:
        prices = {p.id: str(p.price) for p in Product.objects.filter(id__in=ids)}
        cache.set(key, prices, 600)
    return prices
