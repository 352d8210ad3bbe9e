from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver
from shop.models import Category, Product

heard = []


@receiver(post_save, sender=Product)
def hear(instance, **kwargs):
    heard.append(instance.id)


Product.objects.filter(category_id=1).update(stock=0)
cup = Product.objects.get(id=4)
cup.save()
Category.objects.get(id=1).save()
Product.objects.bulk_update([cup], ["price"])
print(heard)
