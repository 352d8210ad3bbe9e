# A miss returns None.
# draws: Redis worked and had no price, and the database's price wasn't shown.

from django.core.cache import cache
from shop.models import Product


def price():
    try:
        return cache.get("price:4")
    except Exception:
        return str(Product.objects.get(id=4).price)
