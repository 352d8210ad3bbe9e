"""Aware dates and the current time zone. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.timezone"""
import zoneinfo
from contextlib import ContextDecorator
from datetime import datetime, timedelta, timezone, tzinfo

from asgiref.local import Local
from django.conf import settings
from stampede.fresh import on_reset

__all__ = [
    "get_fixed_timezone", "get_default_timezone", "get_default_timezone_name", "get_current_timezone", "get_current_timezone_name",
    "activate", "deactivate", "override", "template_localtime", "localtime", "localdate", "now", "is_aware", "is_naive", "make_aware", "make_naive",
]

_active = Local()


@on_reset
def deactivate():
    if hasattr(_active, "value"):
        del _active.value


def get_fixed_timezone(offset):
    """An offset in minutes, or a timedelta."""
    if isinstance(offset, timedelta):
        offset = int(offset.total_seconds() // 60)
    hours, minutes = divmod(abs(offset), 60)
    return timezone(timedelta(minutes=offset), f"{'-' if offset < 0 else '+'}{hours:02d}{minutes:02d}")


def get_default_timezone():
    return zoneinfo.ZoneInfo(settings.TIME_ZONE)


def get_default_timezone_name():
    return _name_of(get_default_timezone())


def get_current_timezone():
    return getattr(_active, "value", None) or get_default_timezone()


def get_current_timezone_name():
    return _name_of(get_current_timezone())


def _name_of(zone):
    return zone.tzname(None) or str(zone)


def activate(timezone):
    """https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.timezone.activate"""
    if isinstance(timezone, tzinfo):
        _active.value = timezone
    elif isinstance(timezone, str):
        _active.value = zoneinfo.ZoneInfo(timezone)
    else:
        raise ValueError(f"Invalid timezone: {timezone!r}")


class override(ContextDecorator):
    """https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.timezone.override"""

    def __init__(self, timezone):
        self.timezone = timezone

    def __enter__(self):
        self.old = getattr(_active, "value", None)
        deactivate() if self.timezone is None else activate(self.timezone)

    def __exit__(self, *raised):
        deactivate() if self.old is None else activate(self.old)


def now():
    """The (virtual) present, aware if USE_TZ."""
    return datetime.now(timezone.utc if settings.USE_TZ else None)


def template_localtime(value, use_tz=None):
    """As templates show a moment: in the current time zone, if it is aware and they should."""
    wanted = settings.USE_TZ if use_tz is None else use_tz
    show = isinstance(value, datetime) and wanted and not is_naive(value) and getattr(value, "convert_to_local_time", True)
    return localtime(value) if show else value


def localtime(value=None, timezone=None):
    value = now() if value is None else value
    if is_naive(value):
        raise ValueError("localtime() cannot be applied to a naive datetime")
    return value.astimezone(get_current_timezone() if timezone is None else timezone)


def localdate(value=None, timezone=None):
    return localtime(value, timezone).date()


def is_aware(value):
    return value.utcoffset() is not None


def is_naive(value):
    return value.utcoffset() is None


def make_aware(value, timezone=None):
    if is_aware(value):
        raise ValueError(f"make_aware expects a naive datetime, got {value}")
    return value.replace(tzinfo=get_current_timezone() if timezone is None else timezone)


def make_naive(value, timezone=None):
    if is_naive(value):
        raise ValueError("make_naive() cannot be applied to a naive datetime")
    return value.astimezone(get_current_timezone() if timezone is None else timezone).replace(tzinfo=None)
