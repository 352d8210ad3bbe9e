# A like is stored with get_or_set() under a name of its own, and only the one whose name is there counts.

import uuid
from django.core.cache import cache


def like(product, customer):
    """Counts each customer once. Returns True if it counted."""
    click = uuid.uuid4().hex
    counted = cache.get_or_set(f"fan:{product}:{customer}", click, timeout=None) == click
    if counted:
        cache.get_or_set(f"likes:{product}", 0, timeout=None)
        cache.incr(f"likes:{product}")
    return counted
