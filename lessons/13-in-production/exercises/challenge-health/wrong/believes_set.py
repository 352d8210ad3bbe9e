# It believes that set() stored the value, without reading it back.
# draws: What health() stored was lost

from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    try:
        cache.set("health", "ok", timeout=10)
    except Exception:
        return {"status": 200, "cache": "away"}
    return {"status": 200, "cache": "ok"}


print(health())
