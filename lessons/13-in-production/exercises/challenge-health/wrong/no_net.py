# It doesn't catch the errors of the cache.
# draws: takes this process out

import uuid

from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    token = uuid.uuid4().hex
    key = f"health:{token}"
    cache.set(key, token, timeout=10)
    answer = cache.get(key)
    cache.delete(key)
    return {"status": 200, "cache": "ok" if answer == token else "away"}


print(health())
