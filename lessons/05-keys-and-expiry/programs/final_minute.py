import time
from django.core.cache import cache


def render(clock):
    key = f"page:{int(clock // 60)}"
    return cache.add(key, "page", timeout=120)


print([render(clock) for clock in [30, 59, 60, 90, 121]])
