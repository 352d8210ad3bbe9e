from django.db.models import F
from shop.models import Product


def sell(pieces):
    enough = Product.objects.filter(id=4, stock__gte=pieces)
    return "sold" if enough.update(stock=F("stock") - pieces) else "sold out"
