# It keeps reports in a global, which never gets old.
# draws: it is kept somewhere else

# CACHES: {"default": {"LOCATION": "prices"}, "reports": {"LOCATION": "reports"}}
from django.core.cache import cache
from shop.services import render_report

reports = {}


def report(year):
    if year not in reports:
        reports[year] = render_report(year)
        cache.set(f"report:{year}", reports[year], timeout=3600)
    return reports[year]


def import_prices():
    cache.clear()
