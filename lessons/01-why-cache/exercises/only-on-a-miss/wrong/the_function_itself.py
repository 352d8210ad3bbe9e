# It passes render_report as the default of get(), which doesn't call it.
# draws: You return the function, not what it makes.

from django.core.cache import cache
from shop.services import render_report


def report(year):
    text = cache.get(f"report:{year}", render_report)
    cache.set(f"report:{year}", text, timeout=3600)
    return text


print(report(2025))
print(report(2025))
