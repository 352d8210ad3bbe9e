from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Product


@receiver(post_save, sender=Product)
def forget_price(instance, **kwargs):
    cache.delete(f"price:{instance.id}")


def sale(number, price):
    product = Product.objects.get(id=number)
    product.price = price
    product.save()


cache.set("price:4", "12.00")
sale(4, "9.00")
print(cache.get("price:4"))
