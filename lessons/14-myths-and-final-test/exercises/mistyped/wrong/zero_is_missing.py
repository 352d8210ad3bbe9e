# A setting of 0 counts as missing.

from django.core.cache import cache

SETTINGS = {"REPORT_TIMEOUT": 60}


def keep(report):
    seconds = SETTINGS.get("REPORT_TIMEOUT")
    if not seconds:
        raise KeyError("REPORT_TIMEOUT")
    cache.set("report", report, timeout=seconds)


keep("all orders")
print(cache.get("report"))
