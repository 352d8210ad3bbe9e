# It empties the cache when it's done.

import uuid

from django.core.cache import cache


def health():
    token = uuid.uuid4().hex
    try:
        cache.set(token, token, timeout=10)
        ok = cache.get(token) == token
        cache.clear()
    except Exception:
        ok = False
    return {"status": 200, "cache": "ok" if ok else "away"}
