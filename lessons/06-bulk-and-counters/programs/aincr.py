import asyncio
import time
from django.core.cache import cache

cache.set("tries:ada", 0, timeout=60)
asyncio.run(cache.aincr("tries:ada"))
time.sleep(61)
print(cache.get("tries:ada"))
