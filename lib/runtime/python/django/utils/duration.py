"""Durations as text."""
import datetime


def _parts(duration):
    minutes, seconds = divmod(duration.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return duration.days, hours, minutes, seconds, duration.microseconds


def duration_string(duration):
    """`1 02:03:04`, as str() without the word."""
    days, hours, minutes, seconds, microseconds = _parts(duration)
    text = f"{hours:02d}:{minutes:02d}:{seconds:02d}"
    return (f"{days} {text}" if days else text) + (f".{microseconds:06d}" if microseconds else "")


def duration_iso_string(duration):
    """`P1DT02H03M04S`."""
    sign, duration = ("-", -duration) if duration < datetime.timedelta(0) else ("", duration)
    days, hours, minutes, seconds, microseconds = _parts(duration)
    fraction = f".{microseconds:06d}" if microseconds else ""
    return f"{sign}P{days}DT{hours:02d}H{minutes:02d}M{seconds:02d}{fraction}S"


def duration_microseconds(delta):
    return (24 * 60 * 60 * delta.days + delta.seconds) * 1000000 + delta.microseconds
