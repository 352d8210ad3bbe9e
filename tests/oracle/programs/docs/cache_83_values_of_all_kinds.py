# BACKENDS: locmem, filebased, db, redis, memcached
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import re
import uuid

from django.core.cache import cache
from django.utils.safestring import mark_safe


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


class Color(enum.Enum):
    RED = 1


class Level(enum.IntEnum):
    LOW = 1


class Slots:
    __slots__ = ("a",)


Row = collections.namedtuple("Row", "id name")
slots = Slots()
slots.a = 3
values = [None, True, 0, -5, 2**70, 1.5, float("inf"), "", "tée", "1", b"bytes", b"1", (), [1, [2]], {"a": {1}}, {1, 2}, frozenset({3}), range(3), slice(1, 2), 1j, ..., NotImplemented, Point(1), Color.RED, Level.LOW, Row(1, "x"), decimal.Decimal("1.10"), fractions.Fraction(1, 3), datetime.timedelta(days=1), datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc), uuid.UUID(int=5), collections.OrderedDict(a=1), collections.Counter("aab"), collections.deque([1], 2), collections.defaultdict(list, a=[1]), re.compile("a+"), ValueError("x"), int, len, mark_safe("<b>"), bytearray(b"x")]
for i, value in enumerate(values):
    cache.set(f"v{i}", value)
    found = cache.get(f"v{i}", "missing")
    print(i, type(found).__name__, repr(found)[:60], found == value, type(found) is type(value))
cache.set("slots", slots)
print(cache.get("slots").a, cache.get_many(["v0", "v1"]), cache.get("v0", 5), cache.add("v0", 1))
for bad in (lambda: 1, (x for x in "a"), open, __import__("threading").Lock()):
    try:
        cache.set("bad", bad)
        print("stored", type(bad).__name__)
    except Exception as e:
        print(type(e).__name__)
shared = [1]
cache.set("twice", [shared, shared])
a, b = cache.get("twice")
print(a is b, cache.get("twice")[0] is shared)
