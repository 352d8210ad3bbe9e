from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def old_price_of(product_id):
    """The release before: a string. Not yours to change."""
    price = cache.get(f"price:{product_id}")
    if price is None:
        price = str(Product.objects.get(id=product_id).price)
        cache.set(f"price:{product_id}", price, timeout=600)
    return price


def price_of(product_id):
    """The new release: a dict with amount and currency."""
    key = f"price:{product_id}"
    price = cache.get(key, ____)
    if price is None:
        amount = str(Product.objects.get(id=product_id).price)
        price = {"amount": amount, "currency": "EUR"}
        cache.set(key, price, timeout=600, ____)
    return price


def change_price(product_id, price):
    key = f"price:{product_id}"
    Product.objects.filter(id=product_id).update(price=price)
    transaction.on_commit(lambda: cache.delete(____))
    transaction.on_commit(lambda: cache.delete(____, ____))


print(old_price_of(4), price_of(4))
change_price(4, "9.00")
print(old_price_of(4), price_of(4))
