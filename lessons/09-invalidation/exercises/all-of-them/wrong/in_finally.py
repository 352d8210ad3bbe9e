# The entries are deleted after a rollback, too.
# draws: The sale broke off before its commit, so no price has changed, and entries are gone from the cache.

from functools import partial
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    try:
        with transaction.atomic():
            for number in numbers:
                Product.objects.filter(id=number).update(price=99)
    finally:
        cache.delete_many([f"price:{number}" for number in numbers])


end_of_sale([4, 5])
