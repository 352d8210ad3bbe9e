# A context manager leaves the marker and takes it back after an error.

from django.core.cache import cache
from shop.services import send_mail


class Marker:
    def __init__(self, key):
        self.key = key

    def __enter__(self):
        self.mine = cache.add(self.key, 1, 24 * 60 * 60)
        return self.mine

    def __exit__(self, kind, error, traceback):
        if self.mine and kind is not None:
            cache.delete(self.key)


def daily_mail(day):
    """One mail a day, on one server. True if it was sent here and now."""
    with Marker(f"mail:{day}") as mine:
        if mine:
            send_mail(subject=f"Sales until {day}", to="owner@example.com")
        return mine


for server in ["web-1", "web-2", "web-3"]:
    print(server, daily_mail("monday"))
