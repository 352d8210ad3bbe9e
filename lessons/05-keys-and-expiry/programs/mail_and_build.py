from django.core.cache import cache
from shop.services import send_mail


def daily_mail(build):
    if cache.add(f"daily-mail:{build}:monday", True, timeout=86400):
        send_mail("owner@example.com", "The sales of Monday")


daily_mail(build=41)  # web-1, at six
daily_mail(build=41)  # web-2, at six
daily_mail(build=42)  # web-2 again, after a deploy at seven
