# A failure clears the whole cache, the marks of other days among it.
# draws: Monday's mail was sent and Tuesday's failed. Then a server that was late called for Monday, and the mail was sent again.

from django.core.cache import cache
from shop.services import send_mail

def daily_mail(day):
    key = f"mail-sent:{day}"
    if not cache.add(key, True, timeout=86400):
        return False
    try:
        send_mail("owner@example.com", f"Sales until {day}")
    except Exception:
        cache.clear()
        raise
    return True
