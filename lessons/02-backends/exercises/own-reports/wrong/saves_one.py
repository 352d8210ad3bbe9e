# import_prices() saves one report from the old alias.

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
    kept = cache.get("report:2025")
    cache.clear()
    cache.set("report:2025", kept, 3600)


print(report(2025))
import_prices()
print(report(2025))
