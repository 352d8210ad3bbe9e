from django.core.cache import cache


def store(key, value, timeout):
    try:
        cache.set(key, value, timeout)
    except Exception:
        pass
    return True


print(store("motto", "Tea first", 60))
