# It always returns True.
# draws: The second call has sent nothing

from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    """Sends the report of the day, once. True if this call has sent it."""
    if cache.add(f"report:{day}", "sent", timeout=172800):
        send_mail("boss@example.com", f"Report of {day}")
    return True


print(nightly("monday"), nightly("monday"))
