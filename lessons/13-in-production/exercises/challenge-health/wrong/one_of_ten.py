# There are ten keys, and each check draws one.

import uuid

from django.core.cache import cache


import random


def health():
    key = f"health:{random.randint(1, 10)}"
    try:
        cache.set(key, key, timeout=10)
        ok = cache.get(key) == key
    except Exception:
        ok = False
    return {"status": 200, "cache": "ok" if ok else "away"}
