# A good entry is returned inside the try.

from django.core.cache import cache
from shop.models import Product


def price_of(number):
    """A product's price as a string; kept for 600 seconds."""
    key = f"price:{number}"
    try:
        if (price := cache.get(key)) is not None:
            return price
    except (AttributeError, ModuleNotFoundError):
        cache.delete(key)
    return cache.get_or_set(key, lambda: str(Product.objects.get(id=number).price), 600)


print(price_of(4))
