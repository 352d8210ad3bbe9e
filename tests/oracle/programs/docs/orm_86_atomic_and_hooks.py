# SHOP
# BACKENDS: locmem, redis, db
import logging

from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.test.utils import CaptureQueriesContext
from shop.models import Category, Product


@receiver(post_save, sender=Category)
def after(sender, instance, created, **kwargs):
    transaction.on_commit(lambda: cache.set(f"category:{instance.pk}", instance.name))


c = Category.objects.create(name="At once")
print(cache.get(f"category:{c.pk}"))
with transaction.atomic():
    d = Category.objects.create(name="Later")
    print(cache.get(f"category:{d.pk}"))
print(cache.get(f"category:{d.pk}"))
try:
    with transaction.atomic():
        e = Category.objects.create(name="Never")
        Product.objects.create(pk=1, name="x", category=e, price=1)
except IntegrityError as error:
    print(error, cache.get(f"category:{e.pk}"), Category.objects.filter(name="Never").exists())


def nested(fail):
    with transaction.atomic():
        Category.objects.create(name=f"outer {fail}")
        try:
            with transaction.atomic():
                Category.objects.create(name=f"inner {fail}")
                if fail:
                    raise DatabaseError("no")
        except DatabaseError as e:
            print("caught", e)
    return sorted(Category.objects.filter(name__endswith=str(fail)).values_list("name", flat=True))


print(nested(True), nested(False), sorted(k for k in ("category:%d" % n for n in range(1, 12)) if cache.get(k)))
with CaptureQueriesContext(connection) as q:
    with transaction.atomic():
        with transaction.atomic():
            Category.objects.filter(pk=1).update(name="Tea")
print([x["sql"].split()[0] for x in q])
with CaptureQueriesContext(connection) as q:
    Category.objects.get_or_create(name="Fresh")
    Category.objects.update_or_create(name="Fresh", defaults={"name": "Fresher"})
print([x["sql"].split('"')[0] + (x["sql"].split('"')[1] if '"' in x["sql"] else "") for x in q if "cache_table" not in x["sql"]])


class Job:
    def __call__(self):
        print("job ran", connection.in_atomic_block)


transaction.on_commit(Job())
with transaction.atomic():
    transaction.on_commit(Job(), using="default", robust=False)
    transaction.on_commit(Job(), robust=True)
    print("in block", connection.in_atomic_block, len(connection.savepoint_ids))
print(transaction.get_connection().alias, transaction.get_connection("default") is connection or True)
try:
    with transaction.atomic(using="nope"):
        pass
except Exception as e:
    print(type(e).__name__, e)
