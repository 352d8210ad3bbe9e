from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_save
from shop.models import Product


def stock():
    found = cache.get("stock:4")
    if found is None:
        found = Product.objects.get(id=4).stock
        cache.set("stock:4", found, timeout=3600)
    return found


def forget(instance, **kwargs):
    cache.delete(f"stock:{instance.id}")


post_save.connect(forget, sender=Product)


@transaction.atomic
def delivery():
    pot = Product.objects.get(id=4)
    pot.stock = 100
    pot.save()
