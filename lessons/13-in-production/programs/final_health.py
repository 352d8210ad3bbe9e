from django.core.cache import cache


def health(token):
    cache.set("health", token, timeout=10)
    return cache.get("health") == token
