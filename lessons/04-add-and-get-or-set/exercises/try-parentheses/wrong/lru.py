# It uses lru_cache, which isn't the cache and never expires.
# draws: it is kept somewhere else

from functools import lru_cache
from shop.services import render_report


@lru_cache
def report(year):
    """The report of a year, kept for an hour."""
    return render_report(year)
