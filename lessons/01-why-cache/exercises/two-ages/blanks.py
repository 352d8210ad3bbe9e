from django.core.cache import cache
from shop.services import render_report

THIS_YEAR = 2026
DAY = 24 * 60 * 60


def report(year):
    """This year's is at most ten minutes old, those of past years at most a day."""
    text = cache.get(____)
    if ____:
        text = render_report(year)
        cache.set(____, text, timeout=____ if ____ else ____)
    return text


for year in [2025, 2026, 2025]:
    print(report(year))
