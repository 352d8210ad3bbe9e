"""skip_locked: who comes second takes another row."""
from django.db import transaction
from shop.models import Product


def first():
    with transaction.atomic():
        product = Product.objects.select_for_update(skip_locked=True).filter(pk__in=[1, 2], stock__gte=1).order_by("pk").first()
        product.stock = 0
        product.save()
        return product.pk
