# The error of the mail is swallowed.

from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    if not cache.add(f"report:{day}", "sent", timeout=172800):
        return False
    try:
        send_mail("boss@example.com", f"Report of {day}")
    except Exception:
        pass
    return True


print(nightly("monday"), nightly("monday"))
