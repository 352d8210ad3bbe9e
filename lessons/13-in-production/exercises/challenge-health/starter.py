from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    try:
        cache.set("health", "ok", timeout=None)
    except Exception:
        pass
    return {"status": 200, "cache": cache.get("health")}


print(health())
