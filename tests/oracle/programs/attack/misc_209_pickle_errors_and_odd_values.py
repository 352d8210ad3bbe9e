# BACKENDS: locmem, redis, memcached, db, filebased, dummy
import datetime
import decimal
import enum
import threading
import uuid
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field

from django.core.cache import cache
from django.utils.safestring import mark_safe

Point = namedtuple("Point", "x y")


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)


class Color(enum.Enum):
    RED = 1


class Odd:
    def __getstate__(self):
        raise RuntimeError("not me")


class Slots:
    __slots__ = ("a",)


class Reduced:
    def __reduce__(self):
        return (int, ("5",))


slots = Slots()
slots.a = 1
values = [Point(1, 2), Item("a", [1]), Color.RED, slots, Reduced(), decimal.Decimal("1.10"), uuid.UUID(int=5), datetime.timedelta(1), datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc), Counter("aab"), OrderedDict(a=1), deque([1], 3), frozenset([1]), {1, 2}, b"bytes", bytearray(b"x"), memoryview, range(3), 1j, float("inf"), -0.0, True, None, "", "é\u2028", (), ..., NotImplemented, int, mark_safe("<b>"), defaultdict(list, a=[1]), slice(1, 2), Exception("e"), 10**30, -5]
for value in values:
    try:
        cache.set("v", value, 60)
        got = cache.get("v", "miss")
        print(type(got).__name__, repr(got)[:60] if not isinstance(got, (Slots, Counter, set)) else sorted(got) if not isinstance(got, Slots) else got.a)
    except Exception as e:
        print(repr(value)[:20], "->", type(e).__name__)
cache.set("keep", "old", 60)
for bad in (Odd(), threading.Lock(), (n for n in ()), open("/dev/null"), memoryview(b"x"), lambda: 1):
    try:
        cache.set("keep", bad, 60)
        print("stored", type(cache.get("keep")).__name__)
    except Exception as e:
        print(type(bad).__name__, type(e).__name__)
print(cache.get("keep"), cache.add("keep2", "x"), cache.get_or_set("keep3", lambda: "y"))
loop = []
loop.append(loop)
cache.set("loop", loop)
got = cache.get("loop")
print(got is not None and got[0] is got)
