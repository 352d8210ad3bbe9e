import time
from django.core.cache import cache


def allowed(customer):
    """At most five visits a minute."""
    key = f"visits:{customer}"
    cache.add(key, 0, timeout=60)
    return cache.incr(key) <= 5


print(allowed("Ada"), time.time())
