# It uses get_or_set().

from django.core.cache import cache
from shop.models import Product


def price():
    return cache.get_or_set("price:1", lambda: Product.objects.get(id=1).price, 60)


print(price())
