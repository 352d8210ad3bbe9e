from django.core.cache import cache


def take():
    return cache.add("reports:lock", 1, timeout=10)
