# The note says pending while the mail is sent, and pending is taken for not sent.

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    key = f"mail:{day}"
    if cache.get(key) == "sent":
        return False
    cache.set(key, "pending", timeout=86400)
    send_mail("owner@example.com", f"Sales until {day}")
    cache.set(key, "sent", timeout=86400)
    return True
