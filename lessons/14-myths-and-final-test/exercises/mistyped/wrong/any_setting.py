# It takes the first setting that there is.

from django.core.cache import cache

SETTINGS = {"REPORT_TIMEOUT": 60}


def keep(report):
    cache.set("report", report, timeout=[*SETTINGS.values()][0])


keep("all orders")
print(cache.get("report"))
