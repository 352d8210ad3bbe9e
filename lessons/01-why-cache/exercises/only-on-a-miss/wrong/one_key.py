# All years share one key.
# draws: A reader asked for 2015, and this isn't the report of 2015.

from django.core.cache import cache
from shop.services import render_report


def report(year):
    text = cache.get("report")
    if text is None:
        text = render_report(year)
        cache.set("report", text, timeout=3600)
    return text


print(report(2025))
print(report(2025))
