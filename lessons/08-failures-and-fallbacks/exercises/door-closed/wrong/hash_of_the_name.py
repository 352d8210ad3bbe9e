# The name is in the key as its hash(), and that is another number in every process.
# draws: another process allowed a sixth

from django.core.cache import cache


def may_try(name):
    try:
        cache.add(f"tries:{hash(name)}", 0, timeout=60)
        return cache.incr(f"tries:{hash(name)}") <= 5
    except Exception:
        return False


print(may_try("ada"))
