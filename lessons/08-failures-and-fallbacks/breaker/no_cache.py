import time
from django.core.cache import cache
from shop.models import Product

away = {"until": 0}


def price():
    return from_database()


def from_database():
    return str(Product.objects.get(id=4).price)


print(price())
