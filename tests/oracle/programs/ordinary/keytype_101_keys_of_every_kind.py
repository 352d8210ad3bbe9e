import datetime
import decimal
import enum
import uuid

from django.core.cache import cache


class Colour(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    LOW = 1


class Kind(enum.StrEnum):
    TEA = "tea"


class Thing:
    def __str__(self):
        return "thing"

    def __repr__(self):
        return "repr"


class Bytes(bytes):
    pass


for key in (1, 1.0, True, None, "", b"x", ("a", 1), frozenset([1]), Colour.RED, Level.LOW, Kind.TEA, Thing(), decimal.Decimal("1.50"), uuid.UUID(int=1), datetime.date(2026, 1, 5), 1 + 2j, Bytes(b"y"), range(3), "%s", "a:b", "{}", "ä", "é\u0301", int):
    try:
        cache.set(key, str(key))
        print(cache.make_key(key), cache.get(key), key in cache, cache.get(str(key)), cache.delete(key))
    except Exception as e:
        print(repr(key), type(e).__module__, type(e).__name__, str(e)[:120])
