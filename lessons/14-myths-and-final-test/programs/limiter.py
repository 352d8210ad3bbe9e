from django.core.cache import cache


def allowed():
    """Three tries a minute."""
    cache.add("tries:ada", 0, timeout=60)
    return cache.incr("tries:ada") <= 3
