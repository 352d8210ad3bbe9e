# It reads one column of the row.

from shop.models import Product


def stock(number):
    return Product.objects.values_list("stock", flat=True).get(id=number)


print(stock(4))
