"""Durations as text."""
import datetime


def duration_iso_string(duration):
    """`P1DT02H03M04S`."""
    sign, duration = ("-", -duration) if duration < datetime.timedelta(0) else ("", duration)
    minutes, seconds = divmod(duration.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{duration.microseconds:06d}" if duration.microseconds else ""
    return f"{sign}P{duration.days}DT{hours:02d}H{minutes:02d}M{seconds:02d}{fraction}S"
