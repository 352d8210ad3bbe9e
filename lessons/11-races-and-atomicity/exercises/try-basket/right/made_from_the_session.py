# The number is made once with add and then always read.

import secrets

from django.core.cache import cache


def basket(session):
    for attempt in range(10):
        known = cache.get(f"b/{session}")
        if known:
            return known
        fresh = secrets.token_hex(4)
        if cache.add(f"b/{session}", fresh, 3600):
            return fresh
