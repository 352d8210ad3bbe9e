# It waits for a random time, looks, and stores.

import random
import time
from django.core.cache import cache
from shop.services import send_mail


def nightly(day):
    time.sleep(random.random() * 5)
    if f"report:{day}" in cache:
        return False
    cache.set(f"report:{day}", 1, timeout=172800)
    send_mail("boss@example.com", f"Report of {day}")
    return True


print(nightly("monday"), nightly("monday"))
