# It says True in an else branch and calls set with a named timeout.

from django.core.cache import cache


def store(key, value, timeout):
    try:
        cache.set(key, value, timeout=timeout)
    except Exception:
        stored = False
    else:
        stored = True
    return stored


print(store("motto", "Tea first", 60))
