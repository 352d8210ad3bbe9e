# It deletes both keys, but a reader with an old price or list in hand can still store it.
# draws: the old list was still served. A visitor had it in hand

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price_of(number):
    price = cache.get(f"price:{number}")
    if price is None:
        price = str(Product.objects.get(id=number).price)
        cache.set(f"price:{number}", price, timeout=3600)
    return price


def two_cheapest():
    return [product.name for product in Product.objects.order_by("price", "id")[:2]]


def cheapest():
    names = cache.get("cheapest")
    if names is None:
        names = two_cheapest()
        cache.set("cheapest", names, timeout=3600)
    return names


def change_price(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
    cache.delete_many([f"price:{number}", "cheapest"])
