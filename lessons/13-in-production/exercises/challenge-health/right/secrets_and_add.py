# add under a name that nobody has, and no delete: it ends by itself.

import secrets

from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    token = secrets.token_hex(8)
    key = f"health:{token}"
    try:
        answer = cache.get(key) if cache.add(key, token, 30) else None
    except Exception:
        answer = None
    return {"status": 200, "cache": "ok" if answer == token else "away"}


print(health())
