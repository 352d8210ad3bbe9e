# After two failures it leaves the day alone.
# draws: After two failures, the third server should have sent the mail and the fourth not.

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    """One mail a day, on one server. True if it was sent here and now."""
    if not cache.add(f"mail-sent:{day}", True, timeout=86400):
        return False
    try:
        send_mail("owner@example.com", f"Sales until {day}")
    except Exception:
        cache.add(f"failures:{day}", 0, timeout=86400)
        if cache.incr(f"failures:{day}") < 2:
            cache.delete(f"mail-sent:{day}")
        raise
    return True
