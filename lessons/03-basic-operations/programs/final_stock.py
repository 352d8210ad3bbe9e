from django.core.cache import cache
from shop.models import Product


def sell():
    pot = Product.objects.get(id=5)
    if pot.stock > 0:
        pot.stock = 0
        pot.save()
        cache.set("stock:5", 0, timeout=60)
        return "sold"
    return "sold out"
