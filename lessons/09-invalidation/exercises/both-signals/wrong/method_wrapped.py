# It wraps the method of the model, which a query doesn't call.
# draws: Two products were deleted with one query, and the list still has one of them.

from django.core.cache import cache
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from shop.models import Category, Product


def names():
    return cache.get_or_set("names", lambda: [product.name for product in Product.objects.all()], timeout=3600)


def forget(**kwargs):
    cache.delete("names")


post_save.connect(forget, sender=Product)
_delete = Product.delete


def delete(self, *args, **kwargs):
    found = _delete(self, *args, **kwargs)
    forget()
    return found


Product.delete = delete
print(len(names()))
