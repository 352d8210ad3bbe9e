from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    with transaction.atomic():
        for number in numbers:
            Product.objects.filter(id=number).update(price=99)
            transaction.on_commit(lambda: cache.delete(f"price:{number}"))


end_of_sale([4, 5])
