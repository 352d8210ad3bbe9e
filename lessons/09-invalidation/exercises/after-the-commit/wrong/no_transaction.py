# There is no transaction, so a refused price stays in the database.
# draws: The sale was called off, and the database has its price.

from django.core.cache import cache
from shop.models import Product


def sale(number, price):
    Product.objects.filter(id=number).update(price=price)
    if price < 1:
        raise ValueError("too cheap")
    cache.set(f"price:{number}", str(price), timeout=3600)


sale(4, 10)
print(cache.get("price:4"))
