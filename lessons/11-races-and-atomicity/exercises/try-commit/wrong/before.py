# It deletes the key before the transaction.
# draws: A visitor found the entry gone before the commit

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def sale():
    cache.delete("price:4")
    with transaction.atomic():
        Product.objects.filter(id=4).update(price=10)
