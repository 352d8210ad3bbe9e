# It reads the price from the database every time.
# draws: After 3500 seconds the price was read from the database again.

from shop.models import Product


def price_of(number):
    return Product.objects.get(id=number).price


def change_price(number, price):
    Product.objects.filter(id=number).update(price=price)
