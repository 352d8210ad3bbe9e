from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def sale():
    with transaction.atomic():
        Product.objects.filter(id=4).update(price=10)
        transaction.on_commit(lambda: cache.set("price:4", "10.00", timeout=3600))
        raise ValueError("no price below 11 in this shop")


try:
    sale()
except ValueError as error:
    print(error)
print("database", Product.objects.get(id=4).price, "cache", cache.get("price:4"))
