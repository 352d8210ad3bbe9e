import time
from django.core.cache import cache
from shop.services import render_report


def report(year):
    """The report of a year, kept for an hour."""
    return cache.get_or_set(f"report:{year}", render_report(year), 3600)


started = time.monotonic()
for visitor in ["Ann", "Bob", "Cho"]:
    report(2025)
print("waited", round(time.monotonic() - started), "seconds")
