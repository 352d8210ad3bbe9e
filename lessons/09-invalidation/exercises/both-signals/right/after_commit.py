# The receivers wait for the commit.

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from shop.models import Product


def names():
    return cache.get_or_set("names", lambda: [product.name for product in Product.objects.all()], timeout=3600)


def forget(**kwargs):
    transaction.on_commit(lambda: cache.delete("names"))


for signal in (post_save, post_delete):
    signal.connect(forget, sender=Product)
print(len(names()))
