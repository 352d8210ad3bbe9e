"""https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.dateparse"""
import datetime
import re

from django.utils.timezone import get_fixed_timezone

_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})$")
_TIME = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:[.,](?P<microsecond>\d{1,6})\d{0,6})?)?$")
_DATETIME = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})[T ](?P<hour>\d{1,2}):(?P<minute>\d{1,2})"
    r"(?::(?P<second>\d{1,2})(?:[.,](?P<microsecond>\d{1,6})\d{0,6})?)?\s*(?P<tzinfo>Z|[+-]\d{2}(?::?\d{2})?)?$"
)
_DURATION = re.compile(
    r"^(?:(?P<days>-?\d+) (days?, )?)?(?P<sign>-?)((?:(?P<hours>\d+):)(?=\d+:\d+))?(?:(?P<minutes>\d+):)?"
    r"(?P<seconds>\d+)(?:[.,](?P<microseconds>\d{1,6})\d{0,6})?$"
)
_POSTGRES_DURATION = re.compile(
    r"^(?:(?P<days>-?\d+) (days? ?))?(?:(?P<sign>[-+])?(?P<hours>\d+):(?P<minutes>\d\d):(?P<seconds>\d\d)(?:\.(?P<microseconds>\d{1,6}))?)?$"
)
_ISO_DURATION = re.compile(
    r"^(?P<sign>[-+]?)P(?:(?P<days>\d+([.,]\d+)?)D)?(?:T(?:(?P<hours>\d+([.,]\d+)?)H)?(?:(?P<minutes>\d+([.,]\d+)?)M)?"
    r"(?:(?P<seconds>\d+([.,]\d+)?)S)?)?$"
)


def parse_date(value):
    """None if it does not look like a date; ValueError if it does and is none."""
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        match = _DATE.match(value)
        return match and datetime.date(**{k: int(v) for k, v in match.groupdict().items()})


def parse_time(value):
    try:
        return datetime.time.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        match = _TIME.match(value)
        return match and datetime.time(**_numbers(match.groupdict()))


def parse_datetime(value):
    try:
        return datetime.datetime.fromisoformat(value)
    except ValueError:
        match = _DATETIME.match(value)
        if not match:
            return None
        found = match.groupdict()
        zone = found.pop("tzinfo")
        if zone == "Z":
            zone = datetime.timezone.utc
        elif zone is not None:
            minutes = 60 * int(zone[1:3]) + (int(zone[-2:]) if len(zone) > 3 else 0)
            zone = get_fixed_timezone(-minutes if zone[0] == "-" else minutes)
        return datetime.datetime(**_numbers(found), tzinfo=zone)


def _numbers(found):
    found["microsecond"] = found["microsecond"] and found["microsecond"].ljust(6, "0")
    return {k: int(v) for k, v in found.items() if v is not None}


def parse_duration(value):
    match = _DURATION.match(value) or _ISO_DURATION.match(value) or _POSTGRES_DURATION.match(value)
    if not match:
        return None
    found = match.groupdict()
    sign = -1 if found.pop("sign", "+") == "-" else 1
    if found.get("microseconds"):
        found["microseconds"] = found["microseconds"].ljust(6, "0")
    found = {k: float(v.replace(",", ".")) for k, v in found.items() if v is not None}
    days = datetime.timedelta(found.pop("days", 0.0) or 0.0)
    if match.re is _ISO_DURATION:
        days *= sign
    return days + sign * datetime.timedelta(**found)
