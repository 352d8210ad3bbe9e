# The minute of the hour comes again, and the counter lives for two hours.
# draws: An hour after a minute

import time
from django.core.cache import cache


def allowed(customer):
    """At most five visits a minute."""
    key = f"visits:{customer}:{time.gmtime().tm_min}"
    cache.add(key, 0, timeout=7200)
    return cache.incr(key) <= 5


print(allowed("Ada"), time.time())
