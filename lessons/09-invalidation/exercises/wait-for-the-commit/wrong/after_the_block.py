# It deletes after its own block, which is still inside the view's transaction.
# draws: The view's own transaction wasn't committed yet

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def delivery(number, stock):
    with transaction.atomic():
        pot = Product.objects.get(id=number)
        pot.stock = stock
        pot.save()
        if stock > 1000:
            raise ValueError("there is no room for so many")
    cache.delete(f"stock:{number}")
