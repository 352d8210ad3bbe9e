from django.core.cache import cache


def may_print(report):
    """True if this report may be printed now: once an hour."""
    return cache.add(f"printed:{report}", True, timeout=3600)


print(may_print("sales"), may_print("sales"), may_print("stock"))
