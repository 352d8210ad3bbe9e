# It looks at the stock, and takes one without a condition.
# draws: one of them got an error

from django.db.models import F
from shop.models import Product


def buy():
    pot = Product.objects.get(id=5)
    if pot.stock >= 1:
        Product.objects.filter(id=5).update(stock=F("stock") - 1)
        return "sold"
    return "sold out"
