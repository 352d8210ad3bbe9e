# CACHES: {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}, "sessions": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/1", "TIMEOUT": 1209600}}
from django.core.cache import cache, caches


def sign_in(token, name):
    caches["sessions"].set(f"session:{token}", name)


def who(token):
    return caches["sessions"].get(f"session:{token}")


def import_catalogue():
    """Every night. All prices and pages are new then."""
    cache.clear()


sign_in("t17", "Ada")
cache.set("price:4", "12.00", timeout=600)
import_catalogue()
print("who:", who("t17"), "price:", cache.get("price:4"))
