# Each product has the stock of product 4.

from shop.models import Product


def stock(number):
    return Product.objects.get(id=4).stock
