import time
from django.core.cache import cache
from shop.services import render_report

for visit in range(12):  # one visit every ten minutes, for two hours
    cache.get_or_set("report:2026", lambda: render_report(2026), 300)
    time.sleep(600)
