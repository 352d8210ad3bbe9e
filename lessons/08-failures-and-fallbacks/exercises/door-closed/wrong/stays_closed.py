# After an outage nobody may try any more.
# draws: a name that had not used up its tries

from django.core.cache import cache

closed = False


def may_try(name):
    global closed
    if closed:
        return False
    try:
        cache.add(f"tries:{name}", 0, timeout=60)
        return cache.incr(f"tries:{name}") <= 5
    except Exception:
        closed = True
        return False
