from django.core.cache import cache


def report():
    try:
        return "the report"
    finally:
        cache.delete("report:lock")


print(report())
