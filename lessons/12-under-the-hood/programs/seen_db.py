# CACHES: {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache_table"}}
from django.core.cache import cache


def visit(customer):
    cache.set(f"seen:{customer}", "just now", timeout=600)
