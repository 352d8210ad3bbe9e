# The cached price is returned in the `else` of the `try`.

from django.core.cache import cache
from shop.models import Product


def price():
    try:
        found = cache.get("price:4")
    except Exception as error:
        print("cache is down", error)
    else:
        if found is not None:
            return found
    return str(Product.objects.get(id=4).price)
