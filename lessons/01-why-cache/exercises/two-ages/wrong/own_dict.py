# It keeps the reports in a dict of its own, with their age.
# draws: it is kept somewhere else

import time
from shop.services import render_report

THIS_YEAR = 2026
DAY = 24 * 60 * 60
known = {}


def report(year):
    """This year's is at most ten minutes old, those of past years at most a day."""
    age = 600 if year == THIS_YEAR else DAY
    if year not in known or time.time() - known[year][0] >= age:
        known[year] = time.time(), render_report(year)
    return known[year][1]
