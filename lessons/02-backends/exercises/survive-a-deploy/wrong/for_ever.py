# It uses local memory without an end.

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "/var/tmp/shop"}}
from django.core.cache import cache
from shop.services import render_report


def report(year):
    return cache.get_or_set(f"report:{year}", lambda: render_report(year), None)


print(report(2025))
