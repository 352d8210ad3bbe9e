"""Timeouts as the simulated backends take them: milliseconds from the moment the command is carried out. (Not part of Django,
which reads the clock and adds; sending the difference says the same and needs no clock.)
"""
import math

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from stampede.virtual_time import standing_still

_not_overridden = BaseCache.get_backend_timeout


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
    return None if timeout is None else 0.0 + timeout


def ttl_ms(cache, timeout):
    """None = never; zero or less = over at once. Raises what adding `timeout` to a float raises."""
    if type(timeout) is int and 0 < timeout < 1_000_000_000_000 and type(cache).get_backend_timeout is _not_overridden:
        return timeout * 1000
    seconds = seconds_from_now(cache, timeout)
    # A moment that is not a number is never past, nor is infinity.
    if seconds is None or math.isnan(seconds) or seconds == math.inf:
        return None
    # To the microsecond, like the clock.
    return round(seconds * 1000, 3) if seconds > -1e9 else -1000
