# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import transaction
from django.db.models import Count
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from shop.models import Category, Product


def counts():
    return cache.get_or_set("counts", lambda: dict(Category.objects.annotate(n=Count("product")).values_list("name", "n")), 60)


@receiver([post_save, post_delete], sender=Product)
def changed(sender, instance, using, **kwargs):
    transaction.on_commit(lambda: cache.delete("counts"), using=using)


print(counts())
with transaction.atomic():
    p = Product.objects.create(name="new", price=1, category_id=2)
    print(counts())
print(counts())
try:
    with transaction.atomic():
        p.delete()
        raise RuntimeError
except RuntimeError:
    print(counts(), p.pk, Product.objects.filter(name="new").exists())
Product.objects.filter(name="new").update(category_id=1)
print(counts())
Product.objects.filter(name="new").delete()
print(counts())
Product.objects.bulk_create([Product(name="b", price=1, category_id=3)])
print(counts())
