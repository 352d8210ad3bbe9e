# It returns the stored report early, and adds a new one.

from django.core.cache import cache
from shop.services import render_report


def report(year):
    key = "report/" + str(year)
    stored = cache.get(key)
    if stored:
        return stored
    fresh = render_report(year)
    cache.add(key, fresh, 60 * 60)
    return fresh


print(report(2025))
print(report(2025))
