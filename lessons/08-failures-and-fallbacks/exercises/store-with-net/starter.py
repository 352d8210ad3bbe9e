from django.core.cache import cache


def store(key, value, timeout):
    cache.set(key, value, timeout)
    return True


print(store("motto", "Tea first", 60))
