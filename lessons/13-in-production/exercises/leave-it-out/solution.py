from shop.models import Product


def stock(number):
    return Product.objects.get(id=number).stock


print(stock(4))
