"""Names of days and months, in English. (Mirrors django.utils.dates, which is not documented.)"""
import calendar

WEEKDAYS = dict(enumerate(calendar.day_name))
WEEKDAYS_ABBR = dict(enumerate(calendar.day_abbr))
MONTHS = {number: name for number, name in enumerate(calendar.month_name) if number}
MONTHS_3 = {number: name.lower() for number, name in enumerate(calendar.month_abbr) if number}
