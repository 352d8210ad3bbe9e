# All products share one key.
# draws: The price of product 5, asked for after that of product 4.

from django.core.cache import cache
from shop.models import Product


def price(number):
    found = cache.get("price")
    if found is None:
        found = str(Product.objects.get(id=number).price)
        cache.set("price", found, timeout=300)
    return found


def sale(number, price):
    Product.objects.filter(id=number).update(price=price)
    try:
        cache.delete("price")
    except Exception:
        pass
