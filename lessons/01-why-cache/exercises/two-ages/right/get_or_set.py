# It works out the timeout first, and uses get_or_set().

from django.core.cache import cache
from shop.services import render_report

THIS_YEAR = 2026
DAY = 24 * 60 * 60


def report(year):
    """This year's is at most ten minutes old, those of past years at most a day."""
    timeout = DAY
    if year >= THIS_YEAR:
        timeout = 600
    return cache.get_or_set(f"{year}", lambda: render_report(year), timeout)


for year in [2025, 2026, 2025]:
    print(report(year))
