from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Product


@receiver(post_save, sender=Product)
def forget_price(instance, **kwargs):
    cache.delete(f"price:{instance.id}")


cache.set("price:4", "12.00")
Product.objects.filter(id=4).update(price=10)
print(cache.get("price:4"))
