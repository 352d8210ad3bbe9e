# BACKENDS: locmem
import datetime

from django.test import override_settings
from django.utils import dateformat, timezone
from django.utils.dateparse import parse_date, parse_datetime, parse_duration, parse_time
from django.utils.duration import duration_iso_string, duration_microseconds, duration_string
from django.utils.formats import date_format, localize, number_format
from django.utils.timesince import timesince, timeuntil

utc = datetime.timezone.utc
moment = datetime.datetime(2026, 7, 5, 21, 4, 9, 123456, tzinfo=utc)
for f in ("Y-m-d H:i:s", "D, d M y", "jS F Y", "l N o W z t L", "g:i A P f", "e T O U u", "c", "r", "\\Y\\m", "w S b E B", "I"):
    try:
        print(repr(f), dateformat.format(moment, f))
    except Exception as e:
        print(repr(f), type(e).__name__, e)
for text in ("2026-01-05 10:00", "2026-01-05T10:00:00.5+02:00", "2026-1-5", "20260105", "2026-02-30 10:00", "x", "2026-01-05T10:00Z"):
    for parse in (parse_datetime, parse_date):
        try:
            print(text, parse.__name__, repr(parse(text)))
        except ValueError as e:
            print(text, parse.__name__, "ValueError", e)
print(parse_time("10:30"), parse_time("10:30:05.25"), parse_time("x"), [parse_duration(t) for t in ("5", "1:30", "3 days 04:05:06", "P1DT2H", "-1 00:00:01", "x", "PT0.5S")])
d = datetime.timedelta(days=1, hours=2, seconds=3, microseconds=4)
print(duration_string(d), duration_iso_string(d), duration_microseconds(d), duration_string(datetime.timedelta(seconds=-1)), duration_iso_string(-d))
print(timesince(moment, moment + datetime.timedelta(days=400, hours=5)), "|", timesince(moment, moment + datetime.timedelta(minutes=90)), "|", timesince(moment, moment), "|", timeuntil(moment + datetime.timedelta(weeks=3, days=2), moment), "|", timesince(moment, moment + datetime.timedelta(days=40), depth=1), "|", timesince(datetime.date(2026, 1, 1), datetime.date(2026, 3, 5)))
for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata"):
    with timezone.override(name):
        print(name, timezone.localtime(moment), timezone.get_current_timezone_name(), timezone.localdate(moment), timezone.template_localtime(moment), timezone.make_aware(datetime.datetime(2026, 3, 29, 2, 30)).utcoffset(), timezone.now().tzinfo)
print(timezone.get_current_timezone(), timezone.get_default_timezone_name(), timezone.is_naive(moment), timezone.get_fixed_timezone(-90), timezone.get_fixed_timezone(datetime.timedelta(hours=1)))
timezone.activate("Europe/Paris")
print(timezone.get_current_timezone_name(), timezone.make_naive(moment))
timezone.deactivate()
with override_settings(USE_TZ=False):
    print(timezone.now().tzinfo, timezone.make_aware(datetime.datetime(2026, 1, 1), utc))
for call in (lambda: timezone.activate("Nowhere/City"), lambda: timezone.activate(5), lambda: timezone.make_naive(datetime.datetime(2026, 1, 1)), lambda: timezone.localtime(datetime.datetime(2026, 1, 1)), lambda: timezone.make_aware(moment)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(date_format(moment, "SHORT_DATE_FORMAT"), date_format(moment), number_format(1234567.891, 2), number_format(1234567, use_l10n=False, force_grouping=True), localize(5.5), localize(True), localize(None), localize(moment))
