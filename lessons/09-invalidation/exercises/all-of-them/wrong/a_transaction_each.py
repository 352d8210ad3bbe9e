# Each product has a transaction of its own.
# draws: The sale broke off in the middle, and only a part of the prices has changed.

from functools import partial
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    for number in numbers:
        with transaction.atomic():
            Product.objects.filter(id=number).update(price=99)
            transaction.on_commit(partial(cache.delete, f"price:{number}"))


end_of_sale([4, 5])
