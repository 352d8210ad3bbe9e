"""Aware dates; the project's time zone is UTC. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.timezone"""
from datetime import datetime, timezone

utc = timezone.utc


def now():
    """The (virtual) present, aware."""
    return datetime.now(timezone.utc)


def localtime(value=None, timezone=None):
    return (value or now()).astimezone(timezone or utc)


def localdate(value=None, timezone=None):
    return localtime(value, timezone).date()


def is_aware(value):
    return value.utcoffset() is not None


def is_naive(value):
    return value.utcoffset() is None


def make_aware(value, timezone=None):
    return value.replace(tzinfo=timezone or utc)


def make_naive(value, timezone=None):
    return value.astimezone(timezone or utc).replace(tzinfo=None)


__all__ = ["now", "localtime", "localdate", "is_aware", "is_naive", "make_aware", "make_naive", "utc"]
