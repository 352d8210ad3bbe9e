# BACKENDS: locmem
import datetime

import django
from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.deprecation import MiddlewareMixin
from django.utils.encoding import force_str
from django.utils.functional import cached_property, lazy
from django.utils.http import content_disposition_header, parse_header_parameters, urlencode
from django.utils.inspect import func_accepts_kwargs, get_func_args
from django.utils.numberformat import format as nformat
from django.utils.regex_helper import _lazy_re_compile
from django.utils.text import Truncator, compress_string, slugify
from django.utils.timesince import timesince, timeuntil
from django.utils.version import get_version_tuple

print(django.VERSION >= (5, 2), django.get_version().split(".")[0] in ("5", "6"), get_version_tuple("5.2.1"))
now = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.timezone.utc)
print(timesince(now - datetime.timedelta(days=3, hours=2), now), timesince(now - datetime.timedelta(minutes=1), now), timeuntil(now + datetime.timedelta(weeks=5), now), timesince(now, now), timesince(now - datetime.timedelta(days=400), now, depth=1))
print(MONTHS[1], WEEKDAYS[0], nformat(1234567.891, ".", 2, 3, ",", True), nformat(5, ".", 2))
print(_lazy_re_compile(r"a+").match("aab").group(), parse_header_parameters('text/html; charset="utf-8"; q=1'), content_disposition_header(True, "a b.txt"))
print(func_accepts_kwargs(lambda **kw: 1), get_func_args(lambda a, b=1: 1), len(compress_string(b"a" * 100)) < 60)
print(Truncator("a b c").words(2, truncate="..."), slugify("  Ä b  "), slugify("a_b-c"), slugify("___x___"))
print(type(lazy(lambda: "x", str)()).__name__, timezone.now().tzinfo == datetime.timezone.utc)
