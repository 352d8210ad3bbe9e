from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def sale(number, price):
    with transaction.atomic():
        Product.objects.filter(id=number).update(price=price)
        cache.set(f"price:{number}", str(price), timeout=3600)
        if price < 1:
            raise ValueError("too cheap")


sale(4, 10)
print(cache.get("price:4"))
