# It listens to pre_delete.
# draws: A visitor looked at the list right before the product's row was deleted, and it is still in the list.

from django.core.cache import cache
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from shop.models import Category, Product


def names():
    return cache.get_or_set("names", lambda: [product.name for product in Product.objects.all()], timeout=3600)


def forget(**kwargs):
    cache.delete("names")


post_save.connect(forget, sender=Product)
pre_delete.connect(forget, sender=Product)
print(len(names()))
