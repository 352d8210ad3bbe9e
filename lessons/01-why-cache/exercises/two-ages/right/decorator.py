# Two cached functions are made, one for each age.

from django.core.cache import cache
from shop.services import render_report

THIS_YEAR = 2026
DAY = 24 * 60 * 60


def cached(seconds, render=render_report):
    def report_of(year):
        text = cache.get(f"report:{year}")
        if text is None:
            text = render(year)
            cache.set(f"report:{year}", text, seconds)
        return text

    return report_of


current, past = cached(600), cached(DAY)


def report(year):
    return (current if year == THIS_YEAR else past)(year)


for year in [2025, 2026, 2025]:
    print(report(year))
