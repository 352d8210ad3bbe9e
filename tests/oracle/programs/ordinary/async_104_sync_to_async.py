# SHOP
# BACKENDS: locmem, redis
import asyncio

from asgiref.sync import async_to_sync, iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.core.cache import cache
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from shop.models import Product


@sync_to_async
def buy(pk):
    with transaction.atomic():
        product = Product.objects.select_for_update().get(pk=pk)
        product.stock -= 1
        product.save()
    cache.set(f"stock:{pk}", product.stock)
    return product.stock


async def main():
    print(await buy(1), await cache.aget("stock:1"))
    print(await asyncio.gather(buy(2), buy(2), buy(4)))
    get = sync_to_async(cache.get, thread_sensitive=True)
    print(await get("stock:1"), await sync_to_async(list)(Product.objects.filter(stock__lt=5).order_by("id")))
    try:
        await sync_to_async(Product.objects.get)(pk=99)
    except Product.DoesNotExist as e:
        print(e)
    for call in (lambda: Product.objects.get(pk=1), lambda: list(Product.objects.all()), lambda: Product.objects.count(), lambda: Product(name="x", price=1, category_id=1).save(), lambda: transaction.atomic().__enter__(), lambda: bool(Product.objects.all()), lambda: Product.objects.all().query is not None):
        try:
            print(call())
        except SynchronousOnlyOperation as e:
            print(e)
    try:
        async_to_sync(cache.aget)("k")
    except RuntimeError as e:
        print(e)
    try:
        sync_to_async(main)
    except TypeError as e:
        print(e)
    return "end"


print(asyncio.run(main()), async_to_sync(cache.aget)("stock:1"), iscoroutinefunction(main), iscoroutinefunction(cache.get), iscoroutinefunction(buy))
print(async_to_sync(lambda: asyncio.sleep(0, "slept"))() if False else async_to_sync(main)())
try:
    async_to_sync(print)
    sync_to_async("text")
except TypeError as e:
    print(e)
