"""`time` and `datetime` on the world's clock. Reading it is an observation, sleeping is a step; the local time zone is UTC.

The world's clock stands still between two steps; ours does not. Each reading is a little later than the one before (READING_NS), and no two requests
begin at the same nanosecond (`_offset_ns`), as on a real machine: `time.time_ns()` never says the same twice. These nanoseconds
are never handed to the engine: timeouts and events stay on its whole steps.

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
from stampede.fresh import on_reset

_gmtime, _strftime, _asctime = time.gmtime, time.strftime, time.asctime

# Virtual time 0, as lib/engine/world.ts has it: 2026-01-05 09:00:00 UTC, in seconds.
EPOCH_S = calendar.timegm((2026, 1, 5, 9, 0, 0))


READING_NS = 1_000
READERS_APART_NS = 17_001
MANY_READERS = 50  # beyond, only the last digits differ: all together stay within a millisecond

own_time = None  # `time.time` as a program finds it; another one there is the program's own
_readings = 0
_reader = None  # the number that the world gave to the request that reads


@on_reset
def _forget():
    global _readings
    _readings = 0
    next_reader()


def next_reader():
    """Another request, or another process, is about to read the clock."""
    global _reader
    _reader = None


def reader():
    """A number that no other request of this world has."""
    global _reader
    if _reader is None:
        _reader = step("identity", "", "request")
    return _reader


def _offset_ns():
    global _readings
    number = reader()
    _readings += 1
    return READING_NS * _readings + number % MANY_READERS * READERS_APART_NS + number // MANY_READERS % 1000


def standing_still():
    """Seconds since 1970 without the little that a reading takes: for moments that are handed to the engine."""
    return step("clock") / 1000


def now_ns():
    """time.time_ns()"""
    return round(step("clock") * 1000) * 1000 + _offset_ns()


def now():
    """time.time(): seconds since 1970, virtual."""
    return now_ns() / 1e9


def monotonic():
    """time.monotonic(): seconds since the run began."""
    return monotonic_ns() / 1e9


def monotonic_ns():
    return now_ns() - EPOCH_S * 1_000_000_000


def process_time():
    """time.process_time(): the processor's time. Sleeping and waiting for others cost none, so all that shows is the reading itself."""
    return process_time_ns() / 1e9


def process_time_ns():
    now_ns()
    return _readings * READING_NS


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
    global own_time
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
    for name in ("monotonic", "perf_counter"):
        patches[name] = monotonic
        patches[f"{name}_ns"] = monotonic_ns
    for name in ("process_time", "thread_time"):
        patches[name] = process_time
        patches[f"{name}_ns"] = process_time_ns
    for name, patch in patches.items():
        setattr(time, name, builtin(patch, name, "time") if callable(patch) else patch)
    own_time = time.time
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
