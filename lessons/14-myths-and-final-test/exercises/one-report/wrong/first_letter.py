# The key contains the first letter of the day.

from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    if not cache.add(f"report:{day[0]}", "sent", timeout=172800):
        return False
    send_mail("boss@example.com", f"Report of {day}")
    return True


print(nightly("monday"), nightly("monday"))
