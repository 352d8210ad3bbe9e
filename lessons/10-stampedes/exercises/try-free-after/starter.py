from django.core.cache import cache
from shop.services import render_report


def make_report(year):
    if not cache.add("report:lock", 1, timeout=60):
        return "somebody is at it"
    text = render_report(year)
    cache.delete("report:lock")
    return text


print(make_report(2026))
