import time
from django.core.cache import cache

settings = {"REPORT_TIMOUT": 60}  # somebody mistyped it
cache.set("report", "all orders", timeout=settings.get("REPORT_TIMEOUT"))
time.sleep(365 * 24 * 3600)
print("a year later:", cache.get("report"))
