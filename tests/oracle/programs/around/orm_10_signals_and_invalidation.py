# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_init, post_save, pre_save
from django.dispatch import receiver
from shop.models import Category, Product


@receiver([post_save, post_delete], sender=Product)
def forget(sender, instance, **kwargs):
    print("forget", instance.pk, sorted(k for k in kwargs if k != "signal"), kwargs.get("created"), sorted(kwargs.get("update_fields") or []), cache.delete(f"p:{instance.pk}"))


cache.set_many({"p:1": 1, "p:2": 2, "p:3": 3})
p = Product.objects.get(pk=1)
p.save()
p.save(update_fields=["stock", "name"])
Product.objects.filter(pk=2).update(stock=1)
Product.objects.bulk_update([Product(pk=3, stock=1)], ["stock"])
Product.objects.bulk_create([Product(name="b", category_id=1, price=1)])
new, made = Product.objects.update_or_create(name="c", defaults={"price": 2, "category_id": 1})
Product.objects.filter(pk=new.pk).delete()
print(cache.get_many(["p:1", "p:2", "p:3"]))
with transaction.atomic():
    p.save()
    transaction.set_rollback(True)
print(post_save.disconnect(forget, sender=Product), post_save.disconnect(forget, sender=Product), post_save.has_listeners(Product))
try:
    with transaction.atomic():

        @receiver(pre_save, sender=Category, dispatch_uid="x")
        def refuse(sender, **kwargs):
            raise ValueError("no")

        Category.objects.create(name="x")
except ValueError as e:
    print(e, Category.objects.filter(name="x").exists())
