# The servers are counted, and each one that fails or comes late counts down again, so the next sends once more.

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    key = f"mail-sent:{day}"
    cache.add(key, 0, timeout=86400)
    try:
        if cache.incr(key) > 1:
            return False
        send_mail("owner@example.com", f"Sales until {day}")
        return True
    finally:
        cache.decr(key)
