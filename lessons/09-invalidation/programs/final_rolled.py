from django.core.cache import cache
from django.db import transaction
from shop.models import Product

cache.set("stock:5", 1)
try:
    with transaction.atomic():
        Product.objects.filter(id=5).update(stock=0)
        cache.delete("stock:5")
        transaction.on_commit(lambda: cache.set("stock:5", 0))
        raise RuntimeError
except RuntimeError:
    pass
print(cache.get("stock:5", "nothing"), Product.objects.get(id=5).stock)
