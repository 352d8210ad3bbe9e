# It uses get_or_set() with a lambda.

from django.core.cache import cache
from shop.services import render_report


def report(year):
    return cache.get_or_set(f"report:{year}", lambda: render_report(year), 3600)


print(report(2025))
print(report(2025))
