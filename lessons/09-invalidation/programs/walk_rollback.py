from django.core.cache import cache
from django.db import transaction
from shop.models import Product

cache.set("stock:4", 14, timeout=3600)
try:
    with transaction.atomic():
        Product.objects.filter(id=4).update(stock=100)
        cache.delete("stock:4")
        transaction.on_commit(lambda: cache.set("stock:4", 100))
        raise ValueError("the lorry turned back")
except ValueError:
    left = cache.get("stock:4")
print(left, Product.objects.get(id=4).stock)
