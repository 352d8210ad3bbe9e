# A decorator caches the imported function.

from django.core.cache import cache
from shop.services import compute_dashboard_stats


def cached(key, seconds):
    def decorate(function):
        def wrapper():
            found = cache.get(key)
            if found is None:
                found = function()
                cache.set(key, found, seconds)
            return found

        return wrapper

    return decorate


dashboard_stats = cached("dashboard", 60)(compute_dashboard_stats)
print(dashboard_stats())
