"""Filters. https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#built-in-filter-reference"""
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from operator import itemgetter
from random import choice
from urllib.parse import quote

from django.template.exceptions import TemplateSyntaxError
from django.template.library import Library
from django.utils import formats
from django.utils.encoding import iri_to_uri
from django.utils.html import conditional_escape, escape, json_script, linebreaks, strip_tags, urlize
from django.utils.safestring import mark_safe
from django.utils.text import Truncator, capfirst, slugify, wrap
from django.utils.timesince import timesince, timeuntil
from stampede import edition

register = Library()
NOT_SIMULATED = (
    "escapejs", "escapeseq", "get_digit", "linenumbers", "naturaltime", "intcomma", "phone2numeric", "pprint", "safeseq", "truncatechars_html",
    "truncatewords_html", "unordered_list", "urlizetrunc",
)


def _safe(**options):
    return register.filter(is_safe=True, **options)


@register.filter
def upper(value):
    return str(value).upper()


@_safe()
def lower(value):
    return str(value).lower()


@_safe()
def title(value):
    text = re.sub("([a-z])'([A-Z])", lambda m: m[0].lower(), str(value).title())
    return re.sub(r"\d([A-Z])", lambda m: m[0].lower(), text)


register.filter("capfirst", lambda value: capfirst(str(value)), is_safe=True)
register.filter("slugify", lambda value: slugify(str(value)), is_safe=True)
register.filter("striptags", lambda value: strip_tags(str(value)), is_safe=True)
register.filter("escape", lambda value: conditional_escape(value), is_safe=True)
register.filter("safe", lambda value: mark_safe(str(value)), is_safe=True)
register.filter("json_script", json_script, is_safe=True)
register.filter("linebreaks", lambda value, autoescape=True: mark_safe(linebreaks(conditional_escape(value) if autoescape else value)), is_safe=True)
register.filter("linebreaksbr", lambda value: mark_safe(str(conditional_escape(value)).replace("\n", "<br>")), is_safe=True)
register.filter("wordcount", lambda value: len(str(value).split()))
register.filter("cut", lambda value, arg: str(value).replace(arg, ""))
register.filter("default", lambda value, arg: value or arg)
register.filter("default_if_none", lambda value, arg: arg if value is None else value)
register.filter("urlencode", lambda value, safe="/": quote(str(value), safe))
register.filter("stringformat", lambda value, arg: ("%" + str(arg)) % value, is_safe=True)
register.filter("force_escape", lambda value: escape(str(value)), is_safe=True)
register.filter("addslashes", lambda value: re.sub(r"([\\\"'])", r"\\\1", str(value)), is_safe=True)
register.filter("make_list", lambda value: list(str(value)))
register.filter("center", lambda value, arg: _centered(str(value), int(arg)), is_safe=True)
register.filter("ljust", lambda value, arg: str(value).ljust(int(arg)), is_safe=True)
register.filter("rjust", lambda value, arg: str(value).rjust(int(arg)), is_safe=True)
register.filter("wordwrap", lambda value, arg: wrap(str(value), int(arg)), is_safe=True)
register.filter("urlize", lambda value: mark_safe(urlize(value, nofollow=True, autoescape=True)), is_safe=True)
register.filter("timesince", lambda value, arg=None: _between(timesince, value, arg))
register.filter("timeuntil", lambda value, arg=None: _between(timeuntil, value, arg))
register.filter("iriencode", lambda value: iri_to_uri(str(value)), is_safe=True)


def _between(how, value, arg):
    try:
        return how(value, arg) if value else ""
    except (ValueError, TypeError):
        return ""


@register.filter
def filesizeformat(bytes_):
    try:
        size = int(bytes_)
    except (TypeError, ValueError, UnicodeDecodeError):
        size = 0
    sign, size = "-" if size < 0 else "", abs(size)
    for power, unit in enumerate(("bytes", "KB", "MB", "GB", "TB", "PB")):
        if size < 1024 ** (power + 1) or unit == "PB":
            break
    shown = f"{size} byte{'' if size == 1 else 's'}" if power == 0 else f"{formats.number_format(round(size / 1024**power, 1), 1)} {unit}"
    return (sign + shown).replace(" ", "\u00a0")


@register.filter
def length(value):
    try:
        return len(value)
    except (ValueError, TypeError):
        return 0


@register.filter
def first(value):
    try:
        return value[0]
    except IndexError:
        return ""


@register.filter
def last(value):
    try:
        return value[-1]
    except IndexError:
        return ""


@register.filter
def add(value, arg):
    try:
        return int(value) + int(arg)
    except (ValueError, TypeError):
        try:
            return value + arg
        except Exception:
            return ""


def _centered(value, width):
    """Where the blanks cannot be the same on both sides, 6.1 has one more on the right."""
    return f"{value:^{width}}" if edition.since_61() and width > 0 else value.center(width)


@register.filter
def divisibleby(value, arg):
    return int(value) % int(arg) == 0


@register.filter
def random(value):
    try:
        return choice(value)
    except IndexError:
        return ""


@register.filter
def join(value, arg):
    try:
        return mark_safe(conditional_escape(arg).join(str(conditional_escape(each)) for each in value))
    except TypeError:
        return value


@register.filter
def dictsort(value, arg):
    try:
        return sorted(value, key=_key_of(arg))
    except (AttributeError, KeyError, TypeError, IndexError):
        return ""


@register.filter
def dictsortreversed(value, arg):
    try:
        return sorted(value, key=_key_of(arg), reverse=True)
    except (AttributeError, KeyError, TypeError, IndexError):
        return ""


def _key_of(name):
    return itemgetter(name) if isinstance(name, int) else lambda item: item[name] if hasattr(item, "keys") else getattr(item, name)


@_safe()
def slice(value, arg):  # noqa: A001 - the filter's name
    import builtins

    try:
        bits = [int(bit) if bit else None for bit in str(arg).split(":")]
        return value[builtins.slice(*bits)]
    except (ValueError, TypeError, KeyError):
        return value


@_safe()
def floatformat(text, arg=-1):
    """https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#floatformat"""
    grouped = False
    if isinstance(arg, str):
        flags = arg.lstrip("-0123456789")
        grouped = "g" in flags
        arg = arg[: len(arg) - len(flags)] or -1
    try:
        number = Decimal(str(text))
        places = int(arg)
    except (InvalidOperation, ValueError):
        try:
            number, places = Decimal(str(float(text))), int(arg)
        except (ValueError, InvalidOperation, TypeError):
            return ""
    if not number.is_finite():
        return str(text)
    if places < 0 and number == int(number):
        return formats.number_format(int(number), 0, force_grouping=grouped)
    rounded = number.quantize(Decimal(1).scaleb(-abs(places)), ROUND_HALF_UP)
    rounded = abs(rounded) if rounded == 0 else rounded
    return formats.number_format(rounded, abs(places), force_grouping=grouped)


@register.filter
def pluralize(value, arg="s"):
    endings = arg.split(",") if "," in arg else ["", arg]
    if len(endings) > 2:
        return ""
    try:
        return endings[0] if float(value) == 1 else endings[1]
    except ValueError:
        return ""
    except TypeError:
        try:
            return endings[0] if len(value) == 1 else endings[1]
        except TypeError:
            return ""


@register.filter
def yesno(value, arg="yes,no,maybe"):
    words = arg.split(",")
    if len(words) < 2:
        return value
    yes, no, maybe = words if len(words) == 3 else (words[0], words[1], words[1])
    return maybe if value is None else yes if value else no


@register.filter(expects_localtime=True)
def date(value, arg=None):
    if value in (None, ""):
        return ""
    try:
        return formats.date_format(value, arg)
    except AttributeError:
        return ""


@register.filter(expects_localtime=True)
def time(value, arg=None):
    if value in (None, ""):
        return ""
    try:
        return formats.time_format(value, arg)
    except (AttributeError, TypeError):
        return ""


@_safe()
def truncatechars(value, arg):
    return _truncated(value, arg, "chars")


@_safe()
def truncatewords(value, arg):
    return _truncated(value, arg, "words")


def _truncated(value, arg, how):
    try:
        size = int(arg)
    except ValueError:
        return value
    if how == "chars":
        return Truncator(value).chars(size)
    return Truncator(value).words(size, truncate=" …")


class Filters:
    """Those there are for a template: built in, and from its {% load %}s."""

    def __init__(self):
        self.own = {}

    def find(self, name):
        function = self.own.get(name) or register.filters.get(name)
        if function is not None:
            return function
        if name in NOT_SIMULATED:
            raise TemplateSyntaxError(f"the filter {name!r} is not simulated; there are: {', '.join(sorted(register.filters))}")
        raise TemplateSyntaxError(f"Invalid filter: '{name}'")


__all__ = ["Filters", "register"]
