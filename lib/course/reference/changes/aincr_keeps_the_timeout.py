# BACKENDS: locmem, redis, memcached, filebased, db
import asyncio
import time

from django.core.cache import cache

cache.set("attempts:ada", 1, timeout=1)
print(asyncio.run(cache.aincr("attempts:ada")))
time.sleep(2.2)
print("when the second is over:", cache.get("attempts:ada"))
