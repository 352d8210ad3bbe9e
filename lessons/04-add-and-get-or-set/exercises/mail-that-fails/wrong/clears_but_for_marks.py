# A failure clears everything, and puts Monday back.
# draws: Tuesday's mail failed, and afterwards a price was gone from the cache.

from django.core.cache import cache
from shop.services import send_mail


def daily_mail(day):
    """One mail a day, on one server. True if it was sent here and now."""
    if not cache.add(f"mail-sent:{day}", True, timeout=86400):
        return False
    try:
        send_mail("owner@example.com", f"Sales until {day}")
    except Exception:
        others = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        marks = cache.get_many([f"mail-sent:{other}" for other in others if other != day])
        cache.clear()
        cache.set_many(marks, timeout=86400)
        raise
    return True
