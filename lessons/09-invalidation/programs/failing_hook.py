from django.core.cache import cache
from django.db import transaction
from shop.models import Product

try:
    with transaction.atomic():
        Product.objects.filter(id=4).update(price=10)
        transaction.on_commit(lambda: cache.delete("price:4"))
except Exception as error:
    print(type(error).__name__)
print(Product.objects.get(id=4).price)
