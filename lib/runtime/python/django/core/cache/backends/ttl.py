"""Timeouts as the simulated backends take them: milliseconds from the moment the command is carried out. (Not part of Django,
which reads the clock and adds; sending the difference says the same and needs no clock.)
"""
import math

from django.core.cache.backends.base import DEFAULT_TIMEOUT


def ttl_ms(cache, timeout):
    """None = never; zero or less = over at once. Raises what adding `timeout` to a float raises."""
    if timeout is DEFAULT_TIMEOUT:
        timeout = cache.default_timeout
    elif timeout == 0:
        timeout = -1
    if timeout is None:
        return None
    if type(timeout) is int and -1_000_000_000 < timeout < 1_000_000_000_000:
        return timeout * 1000
    seconds = 0.0 + timeout
    # A moment that is not a number is never past, nor is infinity.
    if math.isnan(seconds) or seconds == math.inf:
        return None
    # To the microsecond, like the clock.
    return round(seconds * 1000, 3) if seconds > -1e9 else -1000
