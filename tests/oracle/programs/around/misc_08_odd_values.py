# BACKENDS: locmem, redis, memcached, filebased, db
import collections
import dataclasses
import datetime
import enum
import uuid
from decimal import Decimal
from fractions import Fraction

from django.core.cache import cache
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


Pair = collections.namedtuple("Pair", "a b")
values = [Colour.RED, Point(1), Pair(1, 2), uuid.UUID(int=5), Decimal("1.10"), Fraction(1, 3), datetime.timedelta(1), datetime.date(2026, 1, 5), collections.Counter("aab"), collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]), frozenset([1]), range(3), slice(1, 2), 1j, float("inf"), b"", "", (), True, -1, 2**70, mark_safe("<b>"), Ellipsis, NotImplemented, int, len, ValueError("x"), bytearray(b"a"), memoryview(b"a") if False else 0]
for value in values:
    try:
        cache.set("k", value)
        back = cache.get("k")
        print(repr(value)[:60], type(back).__name__, back == value or repr(back) == repr(value))
    except Exception as e:
        print(repr(value)[:60], type(e).__name__, e)
for value in ((x for x in "a"), lambda: 1, open, type("T", (), {})(), print, __import__("threading").Lock(), gettext_lazy("x")):
    try:
        cache.set("k", value)
        print(type(cache.get("k")).__name__)
    except Exception as e:
        print(type(e).__name__)
cycle = [1]
cycle.append(cycle)
cache.set("cycle", cycle)
back = cache.get("cycle")
print(back[1] is back, back[0])
