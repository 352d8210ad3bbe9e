# It always stores the same value, so an older one looks like its own.
# draws: Earlier checks had stored something

from django.core.cache import cache


def health():
    """For the load balancer: {"status": 200, "cache": "ok"}, or "away"."""
    try:
        cache.set("health", "ok", timeout=10)
        answer = cache.get("health")
    except Exception:
        answer = None
    return {"status": 200, "cache": "ok" if answer == "ok" else "away"}


print(health())
