from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    with transaction.atomic():
        for number in numbers:
            Product.objects.filter(id=number).update(price=99)
        transaction.on_commit(lambda: cache.delete_many([f"price:{number}" for number in numbers]))


end_of_sale([4, 5])
