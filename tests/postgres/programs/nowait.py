"""nowait: who comes second is refused at once."""
from django.db import DatabaseError, transaction
from shop.models import Product


def first():
    try:
        with transaction.atomic():
            product = Product.objects.select_for_update(nowait=True).get(pk=1)
            product.stock -= 1
            product.save()
        return product.stock
    except DatabaseError as error:
        return type(error).__name__
