# BACKENDS: locmem
import datetime
import zoneinfo

from django.utils import dateformat, formats, timezone
from django.utils.dateparse import parse_date, parse_datetime, parse_duration, parse_time
from django.utils.duration import duration_iso_string, duration_microseconds, duration_string
from django.utils.timesince import timesince, timeuntil

at = datetime.datetime(2026, 3, 9, 7, 5, 3, 123456, tzinfo=datetime.timezone.utc)
for spec in "aAbcdDeEfFgGhHiIjlLmMnNoOPqrsStTuUwWyYzZ":
    try:
        print(spec, dateformat.format(at, spec), end=" | ")
    except Exception as e:
        print(spec, type(e).__name__, e, end=" | ")
print()
print(dateformat.format(at, r"\Y\e\a\r: Y"), dateformat.time_format(at.time(), "H:i:s.u P"), dateformat.format(datetime.date(2026, 1, 1), "jS F Y"))
print(formats.date_format(at), formats.date_format(at, "SHORT_DATE_FORMAT"), formats.time_format(at.time()), formats.number_format(1234567.891, 2), formats.number_format(1234567, use_l10n=True, force_grouping=True), formats.localize(1234.5), formats.localize(at), formats.localize(True), formats.get_format("DATE_FORMAT"), formats.get_format("FIRST_DAY_OF_WEEK"))
for zone in ("Europe/Berlin", "America/New_York", "Asia/Kolkata"):
    with timezone.override(zone):
        local = timezone.localtime(at)
        print(zone, local, timezone.get_current_timezone_name(), timezone.localdate(at), timezone.make_naive(at), timezone.make_aware(datetime.datetime(2026, 7, 1)), timezone.template_localtime(at, True), dateformat.format(local, "T O Z I"))
for bad in (lambda: timezone.make_aware(at), lambda: timezone.make_naive(datetime.datetime(2026, 1, 1)), lambda: timezone.localtime(datetime.datetime(2026, 1, 1)), lambda: timezone.activate("Nowhere/X"), lambda: timezone.activate(5), lambda: timezone.get_fixed_timezone(90).tzname(None), lambda: timezone.is_aware(datetime.date(2026, 1, 1))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
with timezone.override("Europe/Berlin"):
    for wall in (datetime.datetime(2026, 3, 29, 2, 30), datetime.datetime(2026, 10, 25, 2, 30), datetime.datetime(2026, 10, 25, 2, 30, fold=1)):
        print(timezone.make_aware(wall), timezone.make_aware(wall).utcoffset())
for text in ("2026-01-05", "2026-1-5", "2026-13-01", "x", "20260105"):
    try:
        print(text, parse_date(text))
    except ValueError as e:
        print(text, "ValueError", e)
for text in ("2026-01-05 10:30", "2026-01-05T10:30:00Z", "2026-01-05T10:30:00+02:00", "2026-01-05T10:30:00.5-0230", "2026-01-05 25:00", "x"):
    try:
        print(text, repr(parse_datetime(text)))
    except ValueError as e:
        print(text, "ValueError", e)
for text in ("10:30", "1:2", "25:00", "x", "10:30:15.123456789"):
    try:
        print(text, repr(parse_time(text)))
    except ValueError as e:
        print(text, "ValueError", e)
for text in ("1 02:03:04", "10", "-1:00", "P1DT2H", "3 days 4:05:06", "x", "00:00:01.5", "PT0.5S", "-P1D"):
    print(text, repr(parse_duration(text)))
delta = datetime.timedelta(days=1, hours=2, microseconds=5)
print(duration_string(delta), duration_iso_string(-delta), duration_microseconds(delta))
for days, seconds in ((0, 0), (0, 59), (0, 3600), (1, 0), (10, 0), (45, 0), (400, 0), (-1, 0)):
    print(timesince(at, at + datetime.timedelta(days, seconds)), "/", timeuntil(at + datetime.timedelta(days, seconds), at), "/", timesince(at, at + datetime.timedelta(days, seconds), depth=1), end="; ")
print()
