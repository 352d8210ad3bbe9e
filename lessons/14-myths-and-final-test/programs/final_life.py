import time
from django.core.cache import cache

options = {"timeout": 30}
cache.set("a", 1, timeout=options.get("time_out"))
cache.set("b", 2)
cache.set("c", 3, **options)
time.sleep(100)
print(cache.get_many(["a", "b", "c"]))
