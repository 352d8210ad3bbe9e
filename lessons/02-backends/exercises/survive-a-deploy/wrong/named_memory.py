# It gives the local memory another name.
# draws: the entry was gone with the old process

# CACHES: {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "deploy-safe"}}
from django.core.cache import cache
from shop.services import render_report


def report(year):
    return cache.get_or_set(f"report:{year}", lambda: render_report(year), 3600)


print(report(2025))
