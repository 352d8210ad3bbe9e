# It caches nothing.
# draws: Nothing was put into the cache.

from shop.services import render_report


def report(year):
    """This year's is at most ten minutes old, those of past years at most a day."""
    return render_report(year)


for year in [2025, 2026, 2025]:
    print(report(year))
