"""Timeouts as the simulated backends take them: milliseconds from the moment the command is carried out. (Not part of Django,
which reads the clock and adds; sending the difference says the same and needs no clock.)
"""
import math

from django.core.cache.backends import base
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from stampede import virtual_time
from stampede.virtual_time import standing_still

_not_overridden = BaseCache.get_backend_timeout


def ahead_s(clock):
    """How far ahead the world's clock a `time` module is: a program may have put something else in place of its `time()`."""
    return 0 if clock.time is virtual_time.own_time else round(clock.time() - standing_still(), 6)


def seconds_from_now(cache, timeout):
    """None = never. Raises what adding `timeout` to the time raises."""
    if type(cache).get_backend_timeout is not _not_overridden:
        moment = cache.get_backend_timeout(timeout)
        # Reading the clock took it a moment, too.
        return None if moment is None else round(moment - standing_still(), 4)
    if timeout == DEFAULT_TIMEOUT:
        timeout = cache.default_timeout
    elif timeout == 0:
        timeout = -1
    return None if timeout is None else 0.0 + timeout + ahead_s(base.time)


def ttl_ms(cache, timeout):
    """None = never; zero or less = over at once. Raises what adding `timeout` to a float raises."""
    if type(timeout) is int and 0 < timeout < 1_000_000_000_000 and base.time.time is virtual_time.own_time and type(cache).get_backend_timeout is _not_overridden:
        return timeout * 1000
    seconds = seconds_from_now(cache, timeout)
    # A moment that is not a number is never past, nor is infinity.
    if seconds is None or math.isnan(seconds) or seconds == math.inf:
        return None
    # To the microsecond, like the clock.
    return round(seconds * 1000, 3) if seconds > -1e9 else -1000
