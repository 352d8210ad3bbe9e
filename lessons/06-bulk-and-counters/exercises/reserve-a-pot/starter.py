from django.core.cache import cache
from shop.models import Product


def key_of(product_id):
    """The counter of what is left; taken from the database the first time."""
    key = f"left:{product_id}"
    if key not in cache:
        cache.add(key, Product.objects.get(id=product_id).stock, timeout=None)
    return key


def give_back(product_id):
    cache.incr(key_of(product_id))


def reserve(product_id):
    """Takes one piece. False if there is none left."""
    key = key_of(product_id)
    return True


print(reserve(4), reserve(4))
give_back(4)
print(reserve(4))
