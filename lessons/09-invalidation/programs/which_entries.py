from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Category, Product


@receiver(post_save, sender=Product)
def forget(instance, **kwargs):
    cache.delete_many([f"product:{instance.id}", f"category:{instance.category_id}"])


cup = Product.objects.get(id=4)
cache.set("product:4", f"{cup.name}, in {cup.category.name}")
shelf = cup.category
shelf.name = "On sale"
shelf.save()
print(cache.get("product:4"))
