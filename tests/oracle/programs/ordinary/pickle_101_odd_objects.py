import array
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import re
import types
import uuid
import zoneinfo

from django.core.cache import cache


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


@dataclasses.dataclass(slots=True)
class Slot:
    a: list


class Colour(enum.Flag):
    RED = 1
    BLUE = 2


class State:
    def __init__(self):
        self.a, self.secret = 1, 2

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, revived=True)


class Args(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


Row = collections.namedtuple("Row", "a b")
for value in (Point(1), Slot([1]), Colour.RED | Colour.BLUE, Row(1, 2), collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(list, a=[1]), collections.deque([1, 2], 3), {1, 2}, frozenset("a"), bytearray(b"x"), memoryview(b"x"), range(3), slice(1, 2), 1j, fractions.Fraction(1, 3), decimal.Decimal("NaN"), float("-inf"), datetime.timedelta(1), datetime.datetime(2026, 1, 5, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")), uuid.UUID(int=5), re.compile("a+"), types.SimpleNamespace(a=1), functools.partial(int, base=2), len, int, Ellipsis, NotImplemented, array.array("i", [1]), State().__class__, ValueError("x", 1), Args(1, "t"), (x for x in "a"), iter([1]), lambda: 1, open, re, ..., "\ud800", "é" * 3, b"\x00\xff", True, 0, -1, 2**70, ""):
    try:
        cache.set("k", value)
        found = cache.get("k", "missing")
        print(type(value).__name__, repr(found)[:70] if "0x" not in repr(found) else type(found).__name__, found == value)
    except Exception as e:
        print(type(value).__name__, type(e).__module__, type(e).__name__, str(e)[:50].split(" 0x")[0])
cache.set("s", State())
print(vars(cache.get("s")) if cache.get("s") else None)
