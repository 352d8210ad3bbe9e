from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_save
from shop.models import Product


def forget(instance, **kwargs):
    cache.delete(f"stock:{instance.id}")


post_save.connect(forget, sender=Product)


@transaction.atomic
def delivery(number, stock):
    pot = Product.objects.get(id=number)
    pot.stock = stock
    pot.save()
    if stock > 1000:
        raise ValueError("there is no room for so many")
