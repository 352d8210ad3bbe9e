from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Product


@receiver(post_save, sender=Product)
def forget(instance, **kwargs):
    cache.delete("how many")


cache.set("how many", 6)
Product.objects.create(name="Tea tray", category_id=1, price=18, stock=3)
first = cache.get("how many")
cache.set("how many", 7)
Product.objects.bulk_create([Product(name="Spoon", category_id=1, price=2, stock=50)])
print(first, cache.get("how many"))
