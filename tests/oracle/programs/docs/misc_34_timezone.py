# BACKENDS: locmem, redis
import datetime
import zoneinfo

from django.core.cache import cache
from django.test import override_settings
from django.utils import timezone

utc = datetime.datetime(2026, 7, 1, 12, 0, tzinfo=datetime.timezone.utc)
print(timezone.is_aware(timezone.now()), timezone.get_default_timezone_name(), timezone.get_current_timezone_name(), timezone.get_current_timezone())
with timezone.override("Europe/Berlin"):
    print(timezone.localtime(utc), timezone.localdate(utc), timezone.get_current_timezone_name(), timezone.template_localtime(utc) if hasattr(timezone, "template_localtime") else "-")
    print(timezone.make_aware(datetime.datetime(2026, 1, 1, 9)), timezone.make_naive(utc))
timezone.activate(zoneinfo.ZoneInfo("Asia/Tokyo"))
print(timezone.localtime(utc).isoformat())
timezone.deactivate()
print(timezone.get_current_timezone_name(), timezone.get_fixed_timezone(90), timezone.get_fixed_timezone(datetime.timedelta(hours=-2)).utcoffset(None))
for call in (lambda: timezone.localtime(datetime.datetime(2026, 1, 1)), lambda: timezone.make_aware(utc), lambda: timezone.make_naive(datetime.datetime(2026, 1, 1)), lambda: timezone.activate("Nowhere/X")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
cache.set("at", utc)
print(cache.get("at") == utc, cache.get("at").tzinfo)
cache.set("berlin", timezone.localtime(utc, zoneinfo.ZoneInfo("Europe/Berlin")))
print(cache.get("berlin"), cache.get("berlin") == utc)
with override_settings(USE_TZ=False):
    print(timezone.is_naive(timezone.now()))
with override_settings(TIME_ZONE="America/New_York"):
    print(timezone.get_default_timezone_name(), timezone.localtime(utc))
print(timezone.make_aware(datetime.datetime(2026, 3, 29, 2, 30), zoneinfo.ZoneInfo("Europe/Berlin")).utcoffset())
print(utc.astimezone(zoneinfo.ZoneInfo("America/Sao_Paulo")), datetime.datetime(2026, 1, 1, tzinfo=zoneinfo.ZoneInfo("UTC")).tzname())
