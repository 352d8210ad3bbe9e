# BACKENDS: locmem, filebased, db, redis, memcached
import array
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import operator
import pathlib
import re
import types
import uuid
import zoneinfo

from django.core.cache import cache
from django.utils.datastructures import MultiValueDict
from django.utils.functional import SimpleLazyObject, lazy
from django.utils.safestring import SafeString, mark_safe
from django.http import HttpResponse, QueryDict, SimpleCookie
from django.utils.translation import gettext_lazy


@dataclasses.dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: tuple = ()


class Flag(enum.Flag):
    A = 1
    B = 2


class WithState:
    def __init__(self):
        self.x, self.f = 1, lambda: 1

    def __getstate__(self):
        return {"x": self.x}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Meta(type):
    pass


class Child(dict):
    def __init__(self, *a):
        super().__init__(*a)
        self.extra = 1


class NewArgs:
    def __new__(cls, a):
        o = super().__new__(cls)
        o.a = a
        return o

    def __getnewargs__(self):
        return (self.a,)


class BadEq:
    def __eq__(self, other):
        raise RuntimeError("eq")

    __hash__ = None


class Err(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


def gen():
    yield 1


same = [1]
loop = []
loop.append(loop)
values = {
    "frozen": Frozen(1, (2,)), "flag": Flag.A | Flag.B, "state": WithState(), "child": Child({"k": 1}), "newargs": NewArgs(3), "bytes": b"\x00\xff", "bytearray": bytearray(b"ab"), "memoryview": memoryview(b"ab"), "range": range(3), "slice": slice(1, 2), "ellipsis": ..., "notimpl": NotImplemented, "complex": 1 + 2j, "inf": float("-inf"), "bigint": 10**40, "neg": -5, "nested": {"a": [{"b": (1, {2})}]}, "frozenset": frozenset([1]), "deque": collections.deque([1], 3), "chain": collections.ChainMap({"a": 1}), "dd": collections.defaultdict(list, a=[1]), "path": pathlib.PurePosixPath("/a"), "re": re.compile("a+"), "uuid": uuid.UUID(int=1), "td": datetime.timedelta(1, 2, 3), "tz": datetime.datetime(2026, 1, 1, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")), "naive": datetime.datetime(2026, 1, 1, fold=1), "time": datetime.time(1, 2), "fraction": fractions.Fraction(1, 3), "dec": decimal.Decimal("NaN"), "partial": functools.partial(int, base=2), "attr": operator.attrgetter("a"), "method": "abc".upper, "builtin": len, "cls": dict, "func": gen, "gen": gen(), "lambda": lambda: 1, "module": re, "exc": ValueError("x", 1), "err": Err(1, 2), "safe": mark_safe("<b>"), "lazy": gettext_lazy("x"), "slo": SimpleLazyObject(lambda: [1]), "mvd": MultiValueDict({"a": [1, 2]}), "qd": QueryDict("a=1&a=2"), "resp": HttpResponse("x", status=201), "cookie": SimpleCookie("a=1"), "same": [same, same], "loop": loop, "array": array.array("i", [1]), "ns": types.SimpleNamespace(a=1), "mapping": types.MappingProxyType({}), "dictkeys": {}.keys(), "iter": iter([1, 2]), "enumerate": enumerate([1]), "property": property(), "type": Meta("T", (), {}), "bad": BadEq(), "none": None, "true": True, "zero": 0, "empty": "", "str": "é\x00😀", "surrogate": "\ud800", "zip": zip([1], [2]), "file": open("/dev/null") if pathlib.Path("/dev/null").exists() else None, "counter": collections.Counter("aab"), "ordered": collections.OrderedDict(a=1),
}
for name, value in values.items():
    try:
        cache.set(name, value, 60)
        got = cache.get(name, "missing")
        text = type(got).__name__ if name in ("state", "newargs", "bad", "iter", "enumerate", "zip", "file", "method", "builtin", "func", "loop", "lazy", "resp", "memoryview", "newargs") else repr(got)
        print(name, text[:90])
    except Exception as e:
        print(name, type(e).__name__, str(e)[:70].split(" at 0x")[0])
print(cache.get("state").__dict__, cache.get("newargs").a, cache.get("err", "gone") if True else None)
got = cache.get("same")
print(got[0] is got[1], cache.get("child").extra, cache.get("resp").status_code, cache.get("frozen") == values["frozen"])
got.append(3)
print(len(cache.get("same")), cache.get("loop")[0] is not None)
