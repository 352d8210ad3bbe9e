# It remembers the stock in the process instead.
# draws: The stock changed to 3

from functools import lru_cache
from shop.models import Product


@lru_cache
def stock(number):
    return Product.objects.get(id=number).stock
