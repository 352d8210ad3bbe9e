# It has a function for each kind of year.

from django.core.cache import cache
from shop.services import render_report

THIS_YEAR = 2026
DAY = 24 * 60 * 60


def remembered(year, seconds):
    text = cache.get(f"report-{year}")
    if not text:
        text = render_report(year)
        cache.add(f"report-{year}", text, seconds)
    return text


def report(year):
    """This year's is at most ten minutes old, those of past years at most a day."""
    return remembered(year, DAY) if year < THIS_YEAR else remembered(year, 10 * 60)


for year in [2025, 2026, 2025]:
    print(report(year))
