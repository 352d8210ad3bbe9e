# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.db.models.signals import class_prepared, m2m_changed, post_delete, post_init, post_save, pre_delete, pre_init, pre_save
from django.dispatch import Signal, receiver
from shop.models import Category, Customer, Order, Product

log = []


def show(name):
    def listen(sender, **kwargs):
        kwargs.pop("signal")
        instance = kwargs.pop("instance", None)
        log.append((name, sender.__name__, instance and instance.pk, {k: v for k, v in sorted(kwargs.items()) if k not in ("args", "kwargs", "origin")}, type(kwargs.get("origin")).__name__))

    return listen


listeners = []
for name, signal in (("pre_save", pre_save), ("post_save", post_save), ("pre_delete", pre_delete), ("post_delete", post_delete)):
    listeners.append(show(name))
    signal.connect(listeners[-1], sender=Category)


def done(name):
    print(name, log)
    log.clear()


c = Category.objects.create(name="a")
done("create")
c.save()
done("save")
c.save(update_fields=["name"])
done("update_fields")
c.save(update_fields=[])
done("empty")
Category.objects.filter(pk=c.pk).update(name="b")
done("update")
Category.objects.bulk_create([Category(name="x"), Category(name="y")])
done("bulk_create")
Category.objects.bulk_update([c], ["name"])
done("bulk_update")
Category.objects.get_or_create(name="x")
done("got")
Category.objects.get_or_create(name="z")
done("created")
Category.objects.update_or_create(name="z", defaults={"name": "zz"})
done("update_or_create")
Category.objects.filter(name__in=["x", "y"]).delete()
done("delete queryset")
c.delete()
done("delete")
c.save_base(raw=True)
done("raw")
try:
    with transaction.atomic():
        Category.objects.create(name="lost")
        raise ValueError
except ValueError:
    pass
done("rolled back")
pre_save.disconnect(listeners[0], sender=Category)
print(post_save.disconnect(lambda: 0), pre_save.has_listeners(Category), post_save.has_listeners(Category), post_save.has_listeners(Product))


@receiver([post_save, post_delete], sender=Product)
def forget(sender, instance, **kwargs):
    cache.delete_many([f"product:{instance.pk}", "products"])
    if kwargs["signal"] is post_save and kwargs["created"]:
        cache.incr("made")


cache.set_many({"product:1": 1, "products": 2, "made": 0})
p = Product.objects.get(pk=1)
p.save()
print(cache.get_many(["product:1", "products", "made"]))
Product.objects.create(name="n", price=1, category_id=1).delete()
print(cache.get("made"))


@receiver(pre_save, sender=Product)
def veto(sender, instance, **kwargs):
    if instance.stock == 13:
        raise ValueError("unlucky")
    instance.name = instance.name.title()


p.stock = 13
try:
    p.save()
except ValueError as e:
    print(e, Product.objects.get(pk=1).stock)
p.stock = 12
p.save()
print(Product.objects.get(pk=1).name)


@receiver(post_init, sender=Customer)
def remember(instance, **kwargs):
    instance.before = instance.__dict__.get("email")


print(Customer.objects.get(pk=1).before, Customer(email="x").before, Customer.objects.defer("email").get(pk=1).before)
print(post_save.send_robust(sender=Category, instance=None, created=False, update_fields=None, raw=True, using="x")[0][1])
