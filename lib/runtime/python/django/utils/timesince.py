"""How long between two moments, in English. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#timesince"""
import datetime

from django.utils.timezone import is_aware

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NAMES = ("year", "month", "week", "day", "hour", "minute")
_CHUNKS = (60 * 60 * 24 * 7, 60 * 60 * 24, 60 * 60, 60)


def timesince(d, now=None, reversed=False, time_strings=None, depth=2):
    if depth <= 0:
        raise ValueError("depth must be greater than 0.")
    d, now = (_moment(value) if value else value for value in (d, now))
    now = now or datetime.datetime.now(d.tzinfo if is_aware(d) else None)
    if reversed:
        d, now = now, d
    if (now - d).total_seconds() <= 0:
        return _counted(0, "minute")
    months = (now.year - d.year) * 12 + (now.month - d.month)
    if d.day > now.day or (d.day == now.day and d.time() > now.time()):
        months -= 1
    years, months = divmod(months, 12)
    pivot = _later(d, years, months) if years or months else d
    left = (now - pivot).total_seconds()
    parts = [years, months]
    for chunk in _CHUNKS:
        count = int(left // chunk)
        parts.append(count)
        left -= chunk * count
    first = next((index for index, count in enumerate(parts) if count), None)
    if first is None:
        return _counted(0, "minute")
    shown = []
    for index in range(first, len(parts)):
        if len(shown) >= depth or parts[index] == 0:
            break
        shown.append(_counted(parts[index], _NAMES[index]))
    return ", ".join(shown)


def timeuntil(d, now=None, time_strings=None, depth=2):
    return timesince(d, now, reversed=True, time_strings=time_strings, depth=depth)


def _moment(value):
    return value if isinstance(value, datetime.datetime) else datetime.datetime(value.year, value.month, value.day)


def _later(d, years, months):
    year, month = d.year + years, d.month + months
    if month > 12:
        year, month = year + 1, month - 12
    leap = month == 2 and (year % 4 == 0 and year % 100 != 0 or year % 400 == 0)
    return d.replace(year=year, month=month, day=min(_DAYS[month - 1] + leap, d.day))


def _counted(count, name):
    return f"{count}\xa0{name}{'' if count == 1 else 's'}"
