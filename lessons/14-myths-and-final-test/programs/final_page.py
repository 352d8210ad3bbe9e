import time
from django.core.cache import cache

cache.set("page", "from nine", timeout=600)
time.sleep(590)
page = cache.get("page")
cache.set("copy", page, timeout=600)
time.sleep(300)
print(cache.get("page"), cache.get("copy"))
