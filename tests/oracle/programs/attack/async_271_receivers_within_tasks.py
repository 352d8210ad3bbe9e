# SHOP
# BACKENDS: locmem, redis
import asyncio

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from shop.models import Category

log = []


@receiver([post_save, post_delete], sender=Category)
async def forget(sender, instance, **kwargs):
    await cache.adelete("menu")
    await asyncio.sleep(0)
    log.append((instance.name, kwargs.get("created")))


async def main():
    await cache.aset("menu", 1)
    c = await Category.objects.acreate(name="a")
    print(await cache.aget("menu"), log)
    c.name = "b"
    await c.asave()
    await c.adelete()
    print(log)
    print([x.name for x in await asyncio.gather(Category.objects.acreate(name="x"), Category.objects.acreate(name="y"))], len(log))


asyncio.run(main())
Category.objects.create(name="sync")
print(log[-1])
