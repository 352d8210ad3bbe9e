# It looks at the flag before it takes the lock, and not again.

from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    if cache.get(f"sent:{day}"):
        return False
    if not cache.add(f"lock:{day}", 1, timeout=60):
        return False
    send_mail("boss@example.com", f"Report of {day}")
    cache.set(f"sent:{day}", 1, timeout=172800)
    cache.delete(f"lock:{day}")
    return True


print(nightly("monday"), nightly("monday"))
