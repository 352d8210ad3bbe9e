from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    cache.set("health", "ok")
    return {"status": 200, "cache": cache.get("health")}

print(health())
