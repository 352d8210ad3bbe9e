# Only the last digit of the year is in the key.
# draws: A reader asked for 2015, and this isn't the report of 2015.

from django.core.cache import cache
from shop.services import render_report


def report(year):
    text = cache.get(f"report:{year % 10}")
    if text is None:
        text = render_report(year)
        cache.set(f"report:{year % 10}", text, timeout=3600)
    return text


print(report(2025))
print(report(2025))
