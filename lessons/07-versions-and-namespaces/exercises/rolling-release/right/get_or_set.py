# It uses get_or_set with a version, and deletes both with delete_many.

from django.core.cache import cache
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
    def made():
        return {"amount": str(Product.objects.get(id=product_id).price), "currency": "EUR"}

    return cache.get_or_set(f"price:{product_id}", made, timeout=600, version="dict")


def change_price(product_id, price):
    key = f"price:{product_id}"
    Product.objects.filter(id=product_id).update(price=price)
    cache.delete(key)
    cache.delete_many([key], version="dict")


print(old_price_of(4), price_of(4))
change_price(4, "9.00")
print(old_price_of(4), price_of(4))
