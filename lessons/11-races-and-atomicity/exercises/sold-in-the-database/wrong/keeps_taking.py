# It says sold out, and takes one more.
# draws: Nothing was sold to the second customer

from shop.models import Product


def buy():
    pot = Product.objects.get(id=5)
    pot.stock = pot.stock - 1 if pot.stock else 7
    pot.save()
    return "sold" if pot.stock == 0 else "sold out"
