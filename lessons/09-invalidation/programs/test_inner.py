from django.core.cache import cache
from django.db import transaction
from shop.models import Product

cache.set("price:4", "12.00")
with transaction.atomic():
    with transaction.atomic():
        Product.objects.filter(id=4).update(price=10)
        transaction.on_commit(lambda: cache.delete("price:4"))
    print("after the inner block:", cache.get("price:4"))
print("after the outer block:", cache.get("price:4"))
