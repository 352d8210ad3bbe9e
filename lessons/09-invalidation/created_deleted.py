from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Product


@receiver(post_save, sender=Product)
def forget_count(**kwargs):
    cache.delete("product count")


cache.set("product count", Product.objects.count())
Product.objects.create(name="Whisk", category_id=1, price=9)
print("after create:", cache.get("product count"))
cache.set("product count", Product.objects.count())
Product.objects.last().delete()
print("after delete:", cache.get("product count"))
