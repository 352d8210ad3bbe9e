# BACKENDS: locmem, redis
import asyncio
import contextvars

from asgiref.local import Local
from asgiref.sync import async_to_sync, sync_to_async
from django.core.cache import cache, caches
from django.utils import timezone, translation

tenant = contextvars.ContextVar("tenant", default="none")
local = Local()


def key(name):
    return f"{tenant.get()}:{name}"


async def work(name):
    tenant.set(name)
    local.name = name
    await cache.aset(key("k"), name)
    await asyncio.sleep(0.01)
    return await cache.aget(key("k")), getattr(local, "name", None), caches["default"] is caches["default"]


async def language(code):
    with translation.override(code):
        await asyncio.sleep(0.01)
        return translation.get_language()


async def main():
    print(await asyncio.gather(*(asyncio.create_task(work(n)) for n in ("a", "b", "c"))), tenant.get(), hasattr(local, "name"))
    print(await asyncio.gather(*(asyncio.create_task(language(c)) for c in ("de", "fr"))), translation.get_language())
    print(await sync_to_async(lambda: (tenant.get(), cache.get("a:k")))())
    tenant.set("main")
    print(await sync_to_async(key)("x"), await asyncio.create_task(sync_to_async(key)("y")))


asyncio.run(main())
print(tenant.get(), async_to_sync(work)("outside"), cache.get_many(["a:k", "b:k", "outside:k"]))
