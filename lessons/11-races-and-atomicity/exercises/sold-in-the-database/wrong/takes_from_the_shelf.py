# The condition is about the pot, and what is taken is taken from everything.
# draws: the stock of another product changed

from django.db.models import F
from shop.models import Product


def buy():
    if not Product.objects.filter(id=5, stock__gte=1).update(stock=F("stock") - 1):
        return "sold out"
    Product.objects.exclude(id=5).filter(stock__gte=1).update(stock=F("stock") - 1)
    return "sold"
