# It calls render_report() in the arguments of get_or_set().
# draws: rendered again for the second reader

from django.core.cache import cache
from shop.services import render_report


def report(year):
    return cache.get_or_set(f"report:{year}", render_report(year), timeout=3600)


print(report(2025))
print(report(2025))
