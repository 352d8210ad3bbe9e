# It reads the database every time and caches nothing.
# draws: Within the hour the second visitor of the price

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price_of(number):
    return str(Product.objects.get(id=number).price)


def cheapest():
    return [product.name for product in Product.objects.order_by("price", "id")[:2]]


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        pass
