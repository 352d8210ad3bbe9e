# SHOP
# BACKENDS: locmem, redis, memcached
from django.core.cache import cache
from django.db.models import Count, F, Sum
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from shop.models import Category, Customer, Order, Product


class Counter:
    key = "orders:{}"

    @classmethod
    def get(cls, customer_id):
        return cache.get_or_set(cls.key.format(customer_id), lambda: Order.objects.filter(customer_id=customer_id).count(), None)


@receiver(post_save, sender=Order)
def added(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        key = Counter.key.format(instance.customer_id)
        if cache.has_key(key):
            cache.incr(key)


@receiver(post_delete, sender=Order)
def removed(sender, instance, **kwargs):
    key = Counter.key.format(instance.customer_id)
    if key in cache:
        cache.decr(key)


print(Counter.get(1), Counter.get(4))
order = Order.objects.create(customer_id=1, product_id=2, total=1)
order.status = "paid"
order.save()
print(Counter.get(1), Order.objects.filter(customer=1).count())
Order.objects.bulk_create([Order(customer_id=1, product_id=1, total=2)])
print(Counter.get(1), Order.objects.filter(customer=1).count())
order.delete()
Order.objects.filter(customer=1, status="paid").delete()
print(Counter.get(1), Order.objects.filter(customer=1).count(), Counter.get(4))
stats = cache.get_or_set("stats", lambda: {row["status"]: (row["n"], str(row["t"])) for row in Order.objects.values("status").annotate(n=Count("id"), t=Sum("total"))}, 60)
print(sorted(stats.items()), Customer.objects.annotate(n=Count("order")).values_list("name", "n").order_by("-n", "name")[:2])
