# It sends the mail and then notes that it was sent.
# draws: The report was not sent exactly once

from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    """Sends the report of the day, once. True if this call has sent it."""
    send_mail("boss@example.com", f"Report of {day}")
    return cache.add(f"report:{day}", "sent", timeout=172800)


print(nightly("monday"), nightly("monday"))
