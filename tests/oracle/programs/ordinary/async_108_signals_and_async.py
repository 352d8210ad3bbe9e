# BACKENDS: locmem
import asyncio

from django.core.cache import cache
from django.dispatch import Signal, receiver

changed = Signal()
log = []


@receiver(changed)
async def forget(sender, key, **kwargs):
    await asyncio.sleep(0)
    log.append(("async", await cache.adelete(key)))
    return "async"


@receiver(changed)
def also(sender, key, **kwargs):
    log.append(("sync", cache.get(key)))
    return "sync"


@receiver(changed, sender="only")
async def broken(sender, **kwargs):
    raise ValueError("broken")


async def main():
    await cache.aset("k", 1)
    print([(r.__name__, a) for r, a in await changed.asend("shop", key="k")], log)
    print([(r.__name__, repr(a)) for r, a in await changed.asend_robust("only", key="k")])
    try:
        await changed.asend("only", key="k")
    except Exception as e:
        print(type(e).__name__, e)
    try:
        changed.send("shop", key="k")
    except RuntimeError as e:
        print(e)


asyncio.run(main())
log.clear()
cache.set("k", 2)
print([(r.__name__, a) for r, a in changed.send("shop", key="k")], log)
print([(r.__name__, repr(a)) for r, a in changed.send_robust("only", key="k")], cache.get("k"))
print(changed.has_listeners("x"), changed.disconnect(forget), changed.has_listeners("x"))
