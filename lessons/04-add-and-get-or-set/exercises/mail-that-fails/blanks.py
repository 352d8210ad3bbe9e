from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    """One mail a day, on one server. True if it was sent here and now."""
    key = ____
    if not cache.____(key, True, timeout=86400):
        return False
    try:
        send_mail("owner@example.com", f"Sales until {day}")
    except Exception:
        ____
        ____
    return True


for server in ["web-1", "web-2", "web-3"]:
    print(server, daily_mail("monday"))
