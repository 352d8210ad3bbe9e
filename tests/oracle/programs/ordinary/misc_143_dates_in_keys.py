# BACKENDS: locmem, redis
import datetime

from django.core.cache import cache
from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.text import slugify

day = datetime.date(2026, 1, 5)
for key in (f"report:{day}", f"report:{day:%Y-%m}", f"report:{day.isocalendar().week}", f"report:{date_format(day, 'Y_m_d')}", f"report:{slugify('Grüner Tee, 2026')}", ("report", day), f"report:{day.toordinal()}", f"{day!r}"):
    cache.set(key, str(key), 60)
    print(key, cache.get(key) == str(key))
start = timezone.make_aware(datetime.datetime(2026, 3, 29, 1, 30), datetime.timezone.utc)
print([(start + datetime.timedelta(hours=h)).astimezone(timezone.get_fixed_timezone(60)).isoformat() for h in range(2)])
with timezone.override("Europe/Berlin"):
    print([timezone.localtime(start + datetime.timedelta(minutes=m)).isoformat() for m in (-60, 0, 60)], timezone.localdate(start))
until_midnight = (datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time()) - datetime.datetime(2026, 1, 5, 23, 59, 30)).seconds
print(until_midnight, cache.set("today", 1, until_midnight), cache.get("today"))
