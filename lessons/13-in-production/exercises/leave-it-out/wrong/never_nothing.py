# Where the stock is 0 it says 1.
# draws: The stock changed to 0

from shop.models import Product


def stock(number):
    return Product.objects.get(id=number).stock or 1


print(stock(4))
