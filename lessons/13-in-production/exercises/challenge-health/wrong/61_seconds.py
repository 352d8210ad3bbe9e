# The entry lives for 61 seconds.

import uuid

from django.core.cache import cache


def health():
    token = uuid.uuid4().hex
    try:
        cache.set(token, token, timeout=61)
        ok = cache.get(token) == token
    except Exception:
        ok = False
    return {"status": 200, "cache": "ok" if ok else "away"}
