from django.core.cache import cache
from django.db import transaction
from shop.models import Product

cache.set("price:1", "4.50", timeout=600)

try:
    with transaction.atomic():
        Product.objects.filter(id=1).update(price="3.90")
        transaction.on_commit(lambda: cache.delete("price:1"))
        raise ValueError("the approval is missing")
except ValueError:
    pass

print(cache.get("price:1"), Product.objects.get(id=1).price)
