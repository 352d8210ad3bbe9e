# CACHES: {"default": {"LOCATION": "prices"}, "reports": {"LOCATION": "reports"}}
from django.core.cache import cache, caches

cache.set("report:2026", "240 pages")

print("default:", caches["default"].get("report:2026"))
print("reports:", caches["reports"].get("report:2026"))
