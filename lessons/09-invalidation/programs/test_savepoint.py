from django.core.cache import cache
from django.db import transaction
from shop.models import Product

cache.set_many({"price:4": "12.00", "price:5": "34.00"})
with transaction.atomic():
    transaction.on_commit(lambda: cache.delete("price:4"))
    try:
        with transaction.atomic():
            Product.objects.filter(id=5).update(price=10)
            transaction.on_commit(lambda: cache.delete("price:5"))
            raise ValueError("no price below 11 in this shop")
    except ValueError:
        pass
print(cache.get("price:4"), cache.get("price:5"))
