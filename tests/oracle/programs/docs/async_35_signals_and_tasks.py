# BACKENDS: locmem, redis
import asyncio
import contextvars

from asgiref.local import Local
from asgiref.sync import async_to_sync, sync_to_async
from django.core.cache import cache
from django.dispatch import Signal, receiver

changed = Signal()
who = contextvars.ContextVar("who", default="nobody")


@receiver(changed)
async def forget(sender, key, **kwargs):
    await cache.adelete(key)
    return "async"


@receiver(changed)
def note(sender, key, **kwargs):
    cache.set("last", key)
    return "sync"


cache.set("a", 1)
print(sorted(r for _, r in changed.send(None, key="a")), cache.get("a"), cache.get("last"))


async def main():
    await cache.aset("b", 1)
    print(sorted(r for _, r in await changed.asend(None, key="b")), await cache.aget("b"), await cache.aget("last"))
    who.set("main")
    print(await sync_to_async(who.get)(), await asyncio.create_task(named("task")), who.get())
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(cache.aadd("once", i)) for i in range(3)]
    print(sorted(t.result() for t in tasks), await cache.aget("once") in range(3))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(cache.aincr("nobody"))
            group.create_task(asyncio.sleep(5))
    except* ValueError as e:
        print(len(e.exceptions), type(e.exceptions[0]).__name__)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon"))
    loop.call_later(0.01, lambda: print("later"))
    await asyncio.sleep(0.05)
    print(await asyncio.wait_for(cache.aget("last"), 1), await asyncio.shield(cache.aget("last")))


async def named(name):
    who.set(name)
    return who.get()


asyncio.run(main())
local = Local()
local.x = 5
print(local.x, hasattr(local, "y"), async_to_sync(cache.aget)("last"))
try:
    async_to_sync(cache.aincr)("nobody")
except ValueError as e:
    print(type(e).__name__)
