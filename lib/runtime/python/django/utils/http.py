"""Dates in headers. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.http"""
import time
from email.utils import formatdate, parsedate_to_datetime


def http_date(epoch_seconds=None):
    """Seconds since 1970 -> `Mon, 05 Jan 2026 09:00:00 GMT`."""
    return formatdate(time.time() if epoch_seconds is None else epoch_seconds, usegmt=True)


def parse_http_date_safe(date):
    """The other way round, in whole seconds; None if it is not a date."""
    try:
        return int(parsedate_to_datetime(date).timestamp())
    except (TypeError, ValueError):
        return None
