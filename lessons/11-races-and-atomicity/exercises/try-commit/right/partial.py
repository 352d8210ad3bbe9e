# It hands over a partial, and saves the product.

from functools import partial
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


@transaction.atomic
def sale():
    cup = Product.objects.get(id=4)
    cup.price = 10
    cup.save()
    transaction.on_commit(partial(cache.delete_many, ["price:4"]))
