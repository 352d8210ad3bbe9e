"""One pot is left."""
from shop.models import Product
from stampede.driver import program

Product.objects.filter(id=5).update(stock=1)


def customer():
    return program.buy()
