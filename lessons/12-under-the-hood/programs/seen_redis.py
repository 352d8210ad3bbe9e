# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}
from django.core.cache import cache


def visit(customer):
    cache.set(f"seen:{customer}", "just now", timeout=600)
