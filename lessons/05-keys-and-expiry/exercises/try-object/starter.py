from django.core.cache import cache
from shop.models import Product


def stock(product):
    """How many pieces there are, kept for a minute."""
    return cache.get_or_set(product, product.stock, 60)


tea = Product.objects.get(id=1)
print(stock(tea))
