# Whoever finds their own token there has won.

import uuid
from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    mine = uuid.uuid4().hex
    if cache.get_or_set(f"sent-{day}", mine, 172800) != mine:
        return False
    send_mail("boss@example.com", f"Report of {day}")
    return True


print(nightly("monday"), nightly("monday"))
