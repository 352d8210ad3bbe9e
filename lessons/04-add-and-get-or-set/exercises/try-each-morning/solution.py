import time
from django.core.cache import cache
from shop.services import send_mail

DAY = 24 * 60 * 60


def morning_mail(day):
    """One mail for each day, however often it is called."""
    if cache.add(f"mail-sent:{day}", True, DAY):
        return send_mail("owner@example.com", f"Sales until {day}")
    return None


print(morning_mail("monday"))
time.sleep(DAY - 1)  # Tuesday's job is a second early
print(morning_mail("tuesday"))
