# A callback of an ExitStack takes the note away, unless the mail went out.

from contextlib import ExitStack

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    note = f"sent {day}".replace(" ", "-")
    with ExitStack() as undo:
        if not cache.add(note, 1, 60 * 60 * 24):
            return False
        undo.callback(cache.delete, note)
        send_mail("owner@example.com", f"Sales until {day}")
        undo.pop_all()
    return True
