# The generation has an end after a day.
# draws: A page was stored for 10,000,000 seconds, nobody dropped it, and it was not found any more before they were over.

import time
from uuid import uuid4
from django.core.cache import cache

def generation(group):
    return cache.get_or_set(f"generation:{group}", new, timeout=86400)

def new():
    return uuid4().hex

def key_of(group, name):
    return f"{group}:{generation(group)}:{name}"

def drop(group):
    cache.set(f"generation:{group}", new(), timeout=86400)
