"""Numbers and dates as English has them (localisation of other languages is not simulated).
https://docs.djangoproject.com/en/5.2/topics/i18n/formatting/
"""
import datetime
import decimal

from django.utils import dateformat
from django.utils.numberformat import format as _number

_FORMATS = {
    "DATE_FORMAT": "N j, Y", "TIME_FORMAT": "P", "DATETIME_FORMAT": "N j, Y, P", "YEAR_MONTH_FORMAT": "F Y", "MONTH_DAY_FORMAT": "F j",
    "SHORT_DATE_FORMAT": "m/d/Y", "SHORT_DATETIME_FORMAT": "m/d/Y P", "DECIMAL_SEPARATOR": ".", "THOUSAND_SEPARATOR": ",",
    "NUMBER_GROUPING": 3, "FIRST_DAY_OF_WEEK": 0,
}


def get_format(format_type, lang=None, use_l10n=None):
    return _FORMATS.get(format_type, format_type)


def date_format(value, format=None, use_l10n=None):
    return dateformat.format(value, get_format(format or "DATE_FORMAT"))


def time_format(value, format=None, use_l10n=None):
    return dateformat.time_format(value, get_format(format or "TIME_FORMAT"))


def number_format(value, decimal_pos=None, use_l10n=None, force_grouping=False):
    force_grouping = force_grouping and use_l10n is not False  # NUMBER_GROUPING is 0 as a setting
    return _number(value, ".", decimal_pos, grouping=3 if force_grouping else 0, thousand_sep=",", force_grouping=force_grouping)


def localize(value, use_l10n=None):
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (decimal.Decimal, float, int)):
        return number_format(value)
    if isinstance(value, datetime.datetime):
        return date_format(value, "DATETIME_FORMAT")
    if isinstance(value, datetime.date):
        return date_format(value)
    if isinstance(value, datetime.time):
        return time_format(value)
    return value


__all__ = ["date_format", "get_format", "localize", "number_format", "time_format"]
