from django.core.cache import cache
from shop.services import render_report

cache.set("report:2025", "Report 2025: 5 orders")

print(cache.get("report:2025", render_report(2025)))
