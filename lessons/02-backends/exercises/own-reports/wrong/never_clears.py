# import_prices() doesn't clear the prices any more.
# draws: import_prices() leaves old prices

# CACHES: {"default": {"LOCATION": "prices"}, "reports": {"LOCATION": "reports"}}
from django.core.cache import cache
from shop.services import render_report


def report(year):
    text = cache.get(f"report:{year}")
    if text is None:
        text = render_report(year)
        cache.set(f"report:{year}", text, timeout=3600)
    return text


def import_prices():
    pass


print(report(2025))
import_prices()
print(report(2025))
