"""`time` and `datetime` on the world's clock. Reading it is an observation, sleeping is a step; the local time zone is UTC.

`install` runs once, at start-up. The methods of `datetime` are replaced inside the C types, so that those types stay
what they are (pickles, repr, isinstance and zoneinfo see no difference).
"""
import calendar
import datetime
import gc
import math
import sys
import time

from stampede.bridge import step
from stampede.builtin import builtin

_gmtime, _strftime, _asctime = time.gmtime, time.strftime, time.asctime

# Virtual time 0, as lib/engine/world.ts has it: 2026-01-05 09:00:00 UTC, in seconds.
EPOCH_S = calendar.timegm((2026, 1, 5, 9, 0, 0))


def now():
    """time.time(): seconds since 1970, virtual."""
    return step("clock") / 1000


def now_ns():
    """time.time_ns(), to the microsecond."""
    return round(step("clock") * 1000) * 1000


def monotonic():
    """time.monotonic(): seconds since the run began."""
    return step("clock") / 1000 - EPOCH_S


def monotonic_ns():
    return now_ns() - EPOCH_S * 1_000_000_000


def sleep(seconds, /):
    """time.sleep(): others may go on meanwhile; the virtual clock moves, you do not wait."""
    if isinstance(seconds, str) or not hasattr(seconds, "__float__") and not hasattr(seconds, "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    seconds = float(seconds)
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9_000_000_000:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    step("sleep", "", None, None, round(seconds * 1000, 3))


def gmtime(seconds=None, /):
    return _gmtime(now() if seconds is None else seconds)


def ctime(seconds=None, /):
    return _asctime(gmtime(seconds))


def asctime(moment=None, /):
    return _asctime(gmtime() if moment is None else moment)


def strftime(format, moment=None, /):
    return _strftime(format, gmtime() if moment is None else moment)


def mktime(moment, /):
    return float(calendar.timegm(moment))


def _datetime_now(cls, tz=None):
    """datetime.now() on the virtual clock."""
    return cls.fromtimestamp(now(), tz) if tz is not None else _naive(cls, now())


def _datetime_utcnow(cls):
    return _naive(cls, now())


def _datetime_today(cls):
    return _naive(cls, now())


def _date_today(cls):
    moment = _gmtime(now())
    return cls(moment.tm_year, moment.tm_mon, moment.tm_mday)


def _naive(cls, seconds):
    return cls.fromtimestamp(seconds, datetime.timezone.utc).replace(tzinfo=None)


def install():
    patches = {
        "time": now,
        "time_ns": now_ns,
        "sleep": sleep,
        "gmtime": gmtime,
        "localtime": gmtime,
        "ctime": ctime,
        "asctime": asctime,
        "strftime": strftime,
        "mktime": mktime,
        "timezone": 0,
        "altzone": 0,
        "daylight": 0,
        "tzname": ("UTC", "UTC"),
    }
    for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
        patches[name] = monotonic
        patches[f"{name}_ns"] = monotonic_ns
    for name, patch in patches.items():
        setattr(time, name, builtin(patch, name, "time") if callable(patch) else patch)
    _put_into(datetime.datetime, now=_datetime_now, utcnow=_datetime_utcnow, today=_datetime_today)
    _put_into(datetime.date, today=_date_today)


def _put_into(cls, **methods):
    """Class methods for a type that Python code cannot change: through the dictionary behind its read-only view."""
    (namespace,) = (d for d in gc.get_referents(cls.__dict__) if type(d) is dict)
    for name, function in methods.items():
        function.__name__ = name
        function.__qualname__ = f"{cls.__name__}.{name}"
        namespace[name] = classmethod(function)
    # Whoever has looked these up before must look again.
    getattr(sys, "_clear_internal_caches", lambda: None)()
    sys._clear_type_cache()
