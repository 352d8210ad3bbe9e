# It prolongs what an earlier check has stored.

import uuid

from django.core.cache import cache


def health():
    try:
        cache.add("health", 1, timeout=60)
        ok = cache.touch("health", 60)
    except Exception:
        ok = False
    return {"status": 200, "cache": "ok" if ok else "away"}
