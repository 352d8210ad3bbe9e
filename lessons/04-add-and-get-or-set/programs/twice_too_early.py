from django.core.cache import cache
from shop.services import render_report

cache.set("report", "Report of yesterday", 3600)
print(cache.get_or_set("report", render_report(2025), 3600))
print(cache.get_or_set("report", render_report, 3600))
