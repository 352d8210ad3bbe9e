# It takes the note away in finally, unless the mail was sent.

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    """One mail a day, on one server. True if it was sent here and now."""
    note = f"mail:{day}"
    mine, done = cache.add(note, 1, 24 * 3600), False
    try:
        if mine:
            send_mail("owner@example.com", f"Sales until {day}")
            done = True
    finally:
        if mine and not done:
            cache.delete(note)
    return mine


for server in ["web-1", "web-2", "web-3"]:
    print(server, daily_mail("monday"))
