# It deletes after the with block, one key at a time, and saves each product.

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    with transaction.atomic():
        for product in Product.objects.filter(id__in=numbers):
            product.price = 99
            product.save()
    for number in numbers:
        cache.delete(f"price:{number}")


end_of_sale([4, 5])
