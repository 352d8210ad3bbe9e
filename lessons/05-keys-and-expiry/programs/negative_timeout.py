import time
from django.core.cache import cache

ends_at = time.time() - 60  # the offer ended a minute ago

cache.set("offer", "Two for one", timeout=ends_at - time.time())
print(cache.get("offer", "no offer"))
