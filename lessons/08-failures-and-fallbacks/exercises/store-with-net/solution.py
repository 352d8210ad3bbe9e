from django.core.cache import cache


def store(key, value, timeout):
    try:
        cache.set(key, value, timeout)
        return True
    except Exception:
        return False


print(store("motto", "Tea first", 60))
