# add() leaves an older report alone.
# draws: A newer report was to be kept

from django.core.cache import cache

SETTINGS = {"REPORT_TIMEOUT": 60}


def keep(report):
    cache.add("report", report, timeout=SETTINGS["REPORT_TIMEOUT"])


keep("all orders")
print(cache.get("report"))
