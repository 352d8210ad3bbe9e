from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price_of(product_id):
    price = cache.get(f"price:{product_id}")
    if price is None:
        price = Product.objects.get(pk=product_id).price
        cache.set(f"price:{product_id}", price, timeout=600)
    return price


def change_price(product_id, price):
    Product.objects.filter(pk=product_id).update(price=price)
    transaction.on_commit(lambda: cache.delete(f"price:{product_id}"))


print(price_of(4))
change_price(4, "9.00")
print(price_of(4))
