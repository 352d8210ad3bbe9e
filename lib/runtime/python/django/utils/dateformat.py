"""Dates as PHP's date() writes them, in English. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#date"""
import calendar
import datetime
import re
from email.utils import format_datetime as format_datetime_rfc5322

from django.utils.timezone import get_default_timezone, is_aware, is_naive, make_aware

_MONTHS_AP = (None, "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_letters = re.compile(r"(?<!\\)([aAbcdDeEfFgGhHiIjlLmMnNoOPrsStTUuwWyYzZ])")
_escaped = re.compile(r"\\(.)")


class TimeFormat:
    def __init__(self, obj):
        self.data = obj
        self.timezone = None
        if isinstance(obj, datetime.datetime):
            self.timezone = get_default_timezone() if is_naive(obj) else obj.tzinfo

    def format(self, formatstr):
        pieces = []
        for i, piece in enumerate(_letters.split(str(formatstr))):
            if i % 2:
                if type(self.data) is datetime.date and hasattr(TimeFormat, piece):
                    raise TypeError(f"The format for date objects may not contain time-related format specifiers (found '{piece}').")
                pieces.append(str(getattr(self, piece)()))
            elif piece:
                pieces.append(_escaped.sub(r"\1", piece))
        return "".join(pieces)

    def a(self):
        return "p.m." if self.data.hour > 11 else "a.m."

    def A(self):
        return "PM" if self.data.hour > 11 else "AM"

    def e(self):
        return (getattr(self.data, "tzinfo", None) and self.data.tzname()) or ""

    def f(self):
        return self.g() if self.data.minute == 0 else f"{self.g()}:{self.i()}"

    def g(self):
        return self.data.hour % 12 or 12

    def G(self):
        return self.data.hour

    def h(self):
        return f"{self.g():02d}"

    def H(self):
        return f"{self.data.hour:02d}"

    def i(self):
        return f"{self.data.minute:02d}"

    def O(self):  # noqa: E743 - the letter of the format
        seconds = self.Z()
        return "" if seconds == "" else f"{'-' if seconds < 0 else '+'}{abs(seconds) // 3600:02d}{abs(seconds) // 60 % 60:02d}"

    def P(self):
        if (self.data.minute, self.data.hour) in ((0, 0), (0, 12)):
            return "noon" if self.data.hour else "midnight"
        return f"{self.f()} {self.a()}"

    def s(self):
        return f"{self.data.second:02d}"

    def T(self):
        return "" if self.timezone is None else self.e() or str(self.timezone.tzname(self.data))

    def u(self):
        return f"{self.data.microsecond:06d}"

    def Z(self):
        if self.timezone is None:
            return ""
        offset = self.timezone.utcoffset(self.data.replace(tzinfo=None) if self.data.tzinfo is None else self.data)
        return offset.days * 86400 + offset.seconds


class DateFormat(TimeFormat):
    def b(self):
        return calendar.month_abbr[self.data.month].lower()

    def c(self):
        return self.data.isoformat()

    def d(self):
        return f"{self.data.day:02d}"

    def D(self):
        return calendar.day_abbr[self.data.weekday()]

    def E(self):
        return calendar.month_name[self.data.month]

    F = E

    def I(self):  # noqa: E743
        return "" if self.timezone is None else "1" if self.timezone.dst(self.data) else "0"

    def j(self):
        return self.data.day

    def l(self):  # noqa: E743
        return calendar.day_name[self.data.weekday()]

    def L(self):
        return calendar.isleap(self.data.year)

    def m(self):
        return f"{self.data.month:02d}"

    def M(self):
        return calendar.month_abbr[self.data.month]

    def n(self):
        return self.data.month

    def N(self):
        return _MONTHS_AP[self.data.month]

    def o(self):
        return self.data.isocalendar().year

    def r(self):
        value = self.data
        if type(value) is datetime.date:
            raise TypeError("The format for date objects may not contain time-related format specifiers (found 'r').")
        return format_datetime_rfc5322(value if is_aware(value) else make_aware(value, self.timezone))

    def S(self):
        if self.data.day in (11, 12, 13):
            return "th"
        return {1: "st", 2: "nd", 3: "rd"}.get(self.data.day % 10, "th")

    def t(self):
        return calendar.monthrange(self.data.year, self.data.month)[1]

    def U(self):
        value = self.data
        if not isinstance(value, datetime.datetime):
            value = datetime.datetime.combine(value, datetime.time.min)
        return int(value.timestamp())

    def w(self):
        return (self.data.weekday() + 1) % 7

    def W(self):
        return self.data.isocalendar().week

    def y(self):
        return f"{self.data.year % 100:02d}"

    def Y(self):
        return f"{self.data.year:04d}"

    def z(self):
        return self.data.timetuple().tm_yday


def format(value, format_string):
    return DateFormat(value).format(format_string)


def time_format(value, format_string):
    return TimeFormat(value).format(format_string)
