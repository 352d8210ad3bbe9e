from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from shop.models import Product


def forget(instance, **kwargs):
    print("forgets", cache.delete("names"))


post_save.connect(forget, sender=Product)
cache.set("names", [product.name for product in Product.objects.all()])
Product.objects.get(id=3).delete()
print(len(cache.get("names")), Product.objects.count())
