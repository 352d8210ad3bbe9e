from django.db.models import F
from shop.models import Product


def buy():
    changed = Product.objects.filter(id=5, stock__gte=1).update(stock=F("stock") - 1)
    return "sold" if changed else "sold out"
