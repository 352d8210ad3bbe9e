# It raises an error of its own.

from django.core.cache import cache

SETTINGS = {"REPORT_TIMEOUT": 60}


def keep(report):
    seconds = SETTINGS.get("REPORT_TIMEOUT")
    if seconds is None:
        raise LookupError("REPORT_TIMEOUT is missing in the settings")
    cache.set("report", report, timeout=seconds)


keep("all orders")
print(cache.get("report"))
