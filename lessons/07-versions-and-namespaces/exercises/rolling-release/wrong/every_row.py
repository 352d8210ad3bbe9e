# It gives all products the new price.
# draws: The price of product 4 was changed, and product 5 has another price in the table of products.

from django.core.cache import cache
from shop.models import Product


def old_price_of(product_id):
    """The release before: a text. Not yours to change."""
    price = cache.get(f"price:{product_id}")
    if price is None:
        price = str(Product.objects.get(id=product_id).price)
        cache.set(f"price:{product_id}", price, timeout=600)
    return price


def price_of(product_id):
    price = cache.get(f"price:{product_id}", version=2)
    if price is None:
        amount = str(Product.objects.get(id=product_id).price)
        price = {"amount": amount, "currency": "EUR"}
        cache.set(f"price:{product_id}", price, timeout=600, version=2)
    return price

def change_price(product_id, price):
    key = f"price:{product_id}"
    Product.objects.update(price=price)
    cache.delete(key)
    cache.delete(key, version=2)
