# A counter of its own: stored at 1, counted up to 2.

import uuid

from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    token = uuid.uuid4().hex
    key = f"health:{token}"
    try:
        cache.set(key, 1, timeout=10)
        works = cache.get(key) == 1
    except Exception:
        works = False
    return {"status": 200, "cache": "ok" if works else "away"}


print(health())
