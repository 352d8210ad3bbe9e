from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def price_of(product_id):
    price = cache.get(f"price:{product_id}")
    if price is None:
        price = Product.objects.get(id=product_id).price
        cache.set(f"price:{product_id}", price, timeout=600)
    return price


print("before the sale:", price_of(1))
Product.objects.filter(id=1).update(price="3.90")
print("the sale starts:", price_of(1))
transaction.on_commit(lambda: cache.delete("price:1"))
print("after the delete:", price_of(1))
