# It adds a one under a key of its own and lets the server count to two.

import os

from django.core.cache import cache


def health():
    key = "health-" + os.urandom(8).hex()
    state = "away"
    try:
        if cache.add(key, 1, 10) and cache.incr(key) == 2:
            state = "ok"
    except Exception:
        pass
    return {"status": 200, "cache": state}


print(health())
