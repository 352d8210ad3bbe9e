from django.core.cache import cache

cache.set("next", 0, timeout=None)


def ticket():
    number = cache.incr("next")
    cache.set(f"ticket:{number}", "taken", timeout=None)
    return number
