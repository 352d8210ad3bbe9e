# It counts with get and set, so tries at the same moment count once.

from django.core.cache import cache


def may_try(name):
    try:
        tries = cache.get(f"tries:{name}", 0) + 1
        if tries == 1:
            cache.set(f"tries:{name}", tries, timeout=60)
        else:
            cache.set(f"tries:{name}", tries, timeout=60)
        return tries <= 5
    except Exception:
        return False


print(may_try("ada"))
