# One key is a lock while the mail is being sent, another says that it was sent.

import uuid

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    """One mail a day, on one server. True if it was sent here and now."""
    sent, lock, token = f"sent:{day}", f"sending:{day}", uuid.uuid4().hex
    if cache.get(sent) or not cache.add(lock, token, timeout=60):
        return False
    try:
        if cache.get(sent):
            return False
        send_mail("owner@example.com", f"Sales until {day}")
        cache.set(sent, True, timeout=86400)
        return True
    finally:
        if cache.get(lock) == token:
            cache.delete(lock)


for server in ["web-1", "web-2", "web-3"]:
    print(server, daily_mail("monday"))
