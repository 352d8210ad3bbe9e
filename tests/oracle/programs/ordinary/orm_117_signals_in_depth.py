# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_delete, pre_init, pre_save
from django.dispatch import Signal, receiver
from shop.models import Category, Customer, Order, Product

log = []


@receiver(post_save, sender=Product, dispatch_uid="once")
@receiver(post_delete, sender=Product, dispatch_uid="twice")
def invalidate(sender, instance, **kwargs):
    log.append((kwargs["signal"] is post_save, instance.pk, kwargs.get("created"), kwargs.get("update_fields"), sorted(k for k in kwargs)))
    cache.delete_many(["products", f"product:{instance.pk}"])


cache.set("products", [1, 2])
product = Product.objects.create(name="s", price=1, category_id=1)
print(cache.get("products"), log)
log.clear()
product.save(update_fields=["stock"])
product.delete()
print(log, product.pk)
log.clear()
Product.objects.filter(pk=1).update(stock=1)
Product.objects.bulk_create([Product(name="b", price=1, category_id=1)])
Product.objects.filter(name="b").delete()
print([entry[:2] for entry in log], invalidate.__name__)
log.clear()


@receiver(pre_init, sender=Category)
def before(sender, args, kwargs, **more):
    log.append(("pre_init", args, kwargs))


@receiver(post_init, sender=Category)
def after(sender, instance, **kwargs):
    log.append(("post_init", instance.name))


Category(name="i")
Category.objects.get(pk=1)
print(log)
log.clear()
pre_init.disconnect(before, sender=Category)
print(post_init.disconnect(after, sender=Category), post_init.disconnect(after), len(post_save.receivers), post_save.has_listeners(Product), post_save.has_listeners(Order))
done = Signal()
done.connect(lambda sender, **kw: log.append(kw), weak=False)
print(done.send(sender=None, a=1)[0][1], [a for _, a in done.send_robust("x")], log[-1]["signal"] is done)
post_save.connect(lambda **kw: log.append("any"), weak=False, dispatch_uid="any")
log.clear()
Customer.objects.create(name="c", email="e")
Category.objects.update_or_create(pk=1, defaults={"name": "T"})
print(log)


@receiver(pre_save)
def stop(sender, instance, raw, **kwargs):
    if getattr(instance, "name", "") == "stop":
        raise ValueError(f"{sender.__name__} stopped")


try:
    Category.objects.create(name="stop")
except ValueError as e:
    print(e, Category.objects.filter(name="stop").exists())
post_save.connect("text") if False else None
for bad in ("text", lambda: None, lambda sender: None):
    try:
        post_save.connect(bad)
        print("connected")
    except Exception as e:
        print(type(e).__name__, e)
