# Who finds the own token with `get_or_set` sends.

from uuid import uuid4
from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    token = uuid4().hex
    if cache.get_or_set(f"report:{day}", token, timeout=60 * 60 * 48) != token:
        return False
    send_mail("boss@example.com", f"Report of {day}")
    return True


print(nightly("monday"), nightly("monday"))
