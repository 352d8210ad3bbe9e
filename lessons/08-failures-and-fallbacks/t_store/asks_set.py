from django.core.cache import cache


def store(key, value, timeout):
    try:
        return bool(cache.set(key, value, timeout))
    except Exception:
        return False


print(store("motto", "Tea first", 60))
