from django.core.cache import cache
from shop.services import render_report


def make_report(year):
    if not cache.add("report:lock", 1, timeout=60):
        return "somebody is at it"
    try:
        return render_report(year)
    finally:
        cache.delete("report:lock")


print(make_report(2026))
