# CACHES: {"default": {"LOCATION": "prices"}, "reports": {"LOCATION": "reports"}}
from django.core.cache import cache, caches
from shop.services import render_report


def report(year):
    text = caches["reports"].get(f"report:{year}")
    if text is None:
        text = render_report(year)
        caches["reports"].set(f"report:{year}", text, timeout=3600)
    return text


def import_prices():
    cache.clear()  # all prices are new


print(report(2025))
import_prices()
print(report(2025))
