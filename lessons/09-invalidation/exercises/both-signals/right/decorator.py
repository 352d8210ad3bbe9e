# It uses the decorator for both signals, and its own list comprehension over values.

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from shop.models import Product


def names():
    found = cache.get("product-names")
    if found is None:
        found = [product.name for product in Product.objects.order_by("id")]
        cache.set("product-names", found, timeout=3600)
    return found


@receiver([post_save, post_delete], sender=Product)
def forget(sender, **kwargs):
    cache.delete("product-names")


print(len(names()))
