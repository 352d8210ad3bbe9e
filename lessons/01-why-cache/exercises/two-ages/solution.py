from django.core.cache import cache
from shop.services import render_report

THIS_YEAR = 2026
DAY = 24 * 60 * 60


def report(year):
    """This year's is at most ten minutes old, those of past years at most a day."""
    text = cache.get(f"report:{year}")
    if text is None:
        text = render_report(year)
        cache.set(f"report:{year}", text, timeout=600 if year == THIS_YEAR else DAY)
    return text


for year in [2025, 2026, 2025]:
    print(report(year))
