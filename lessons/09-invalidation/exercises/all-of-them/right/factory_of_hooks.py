# A function makes the hook for one product.

from functools import partial
from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def forgetter(number):
    def forget():
        cache.delete(f"price:{number}")
    return forget


@transaction.atomic
def end_of_sale(numbers):
    for number in numbers:
        Product.objects.filter(id=number).update(price=99)
        transaction.on_commit(forgetter(number))


end_of_sale([4, 5])
