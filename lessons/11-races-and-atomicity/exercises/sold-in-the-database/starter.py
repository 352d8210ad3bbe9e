from django.db.models import F
from shop.models import Product


def buy():
    pot = Product.objects.get(id=5)
    if pot.stock >= 1:
        pot.stock -= 1
        pot.save()
        return "sold"
    return "sold out"
