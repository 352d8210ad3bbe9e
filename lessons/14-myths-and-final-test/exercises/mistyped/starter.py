from django.core.cache import cache

SETTINGS = {"REPORT_TIMEOUT": 60}


def keep(report):
    cache.set("report", report, timeout=SETTINGS.get("REPORT_TIMEOUT"))


keep("all orders")
print(cache.get("report"))
