from django.core.cache import cache
from django.db import transaction
from shop.models import Product

cache.set_many({"price:4": "12.00", "price:5": "34.00"})
with transaction.atomic():
    for number in [4, 5]:
        Product.objects.filter(id=number).update(price=10)
        transaction.on_commit(lambda number=number: cache.delete(f"price:{number}"))
print(cache.get("price:4"), cache.get("price:5"))
