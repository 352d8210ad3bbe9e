import time
from django.core.cache import cache


def allowed(customer):
    """At most five visits a minute."""
    key = f"visits:{customer}:{int(time.time() // 60)}"
    cache.add(key, 0, timeout=120)
    return cache.incr(key) <= 5


print(allowed("Ada"), time.time())
