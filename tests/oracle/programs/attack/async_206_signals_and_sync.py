# SHOP
# BACKENDS: locmem
import asyncio
import inspect

from asgiref.sync import async_to_sync, iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.core.cache import cache
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import Signal, receiver
from shop.models import Category, Product

changed = Signal()
log = []


@receiver(changed)
def sync_one(sender, **kwargs):
    log.append(("sync", kwargs["n"]))
    return "sync"


@receiver(changed)
async def async_one(sender, **kwargs):
    await cache.aset("n", kwargs["n"])
    log.append(("async", kwargs["n"]))
    return "async"


@receiver(post_save, sender=Category)
async def saved(sender, instance, **kwargs):
    await cache.adelete("menu")
    log.append(("saved", instance.name))


print([v for _, v in changed.send("me", n=1)], [v for _, v in changed.send_robust("me", n=2)], log)
log.clear()


async def main():
    print(sorted(v for _, v in await changed.asend("me", n=3)), sorted(v for _, v in await changed.asend_robust("me", n=4)), sorted(log))
    log.clear()
    await cache.aset("menu", 1)
    c = await Category.objects.acreate(name="new")
    print(await cache.aget("menu"), log)
    for call in (lambda: Category.objects.count(), lambda: list(Category.objects.all()), lambda: c.save(), lambda: Category.objects.all(), lambda: Product.objects.first(), lambda: transaction.atomic().__enter__()):
        try:
            print(type(call()).__name__)
        except SynchronousOnlyOperation as e:
            print(str(e)[:60])
    product = await Product.objects.aget(pk=1)
    try:
        print(product.category)
    except SynchronousOnlyOperation:
        print("no lazy relation")
    print(await sync_to_async(lambda: product.category.name)(), product.category.name)

    @sync_to_async
    def both(name):
        with transaction.atomic():
            return Category.objects.create(name=name).name

    print(await both("in transaction"), iscoroutinefunction(both), inspect.iscoroutinefunction(both), iscoroutinefunction(len))
    try:
        async_to_sync(both)("x")
    except RuntimeError as e:
        print(str(e)[:70])
    print(await sync_to_async(async_to_sync(both_async))(), [c.name async for c in Category.objects.order_by("-id")[:2]])
    try:
        await sync_to_async(both_async)
    except TypeError as e:
        print(str(e)[:80])


async def both_async():
    return await Category.objects.acount()


asyncio.run(main())
f = lambda: None
markcoroutinefunction(f)
print(iscoroutinefunction(f))
for bad in (lambda: async_to_sync(f.__name__.upper), lambda: sync_to_async(5), lambda: async_to_sync(5)):
    try:
        bad()
        print("made")
    except TypeError as e:
        print(e)
