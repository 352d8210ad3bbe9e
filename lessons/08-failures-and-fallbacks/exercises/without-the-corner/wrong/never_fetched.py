# It says it on every miss, too.
# draws: Redis worked, and the page should show the degrees.

from django.core.cache import cache


def weather():
    try:
        return cache.get("weather") or "no weather today"
    except Exception:
        return "no weather today"
