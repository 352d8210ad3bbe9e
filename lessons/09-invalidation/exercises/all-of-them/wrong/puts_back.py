# It deletes inside the transaction, and puts the entries back if that breaks off.
# draws: A visitor found the entry gone before the commit

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    keys = [f"price:{number}" for number in numbers]
    before = cache.get_many(keys)
    try:
        with transaction.atomic():
            for number in numbers:
                Product.objects.filter(id=number).update(price=99)
            cache.delete_many(keys)
    except BaseException:
        cache.set_many(before, timeout=3600)
        raise


end_of_sale([4, 5])
