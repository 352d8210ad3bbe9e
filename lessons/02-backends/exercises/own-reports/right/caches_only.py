# It names both aliases, and stores under the bare year.

# CACHES: {"default": {"LOCATION": "prices"}, "reports": {"LOCATION": "reports"}}
from django.core.cache import caches
from shop.services import render_report


def report(year):
    store = caches["reports"]
    if (text := store.get(year)) is None:
        text = render_report(year)
        store.add(year, text, 60 * 60)
    return text


def import_prices():
    caches["default"].clear()


print(report(2025))
import_prices()
print(report(2025))
