# BACKENDS: locmem, redis
import copy
import pickle

from django.core.cache import cache
from django.http import QueryDict
from django.utils.datastructures import CaseInsensitiveMapping, DictWrapper, ImmutableList, MultiValueDict, MultiValueDictKeyError, OrderedSet
from django.utils.hashable import make_hashable
from django.utils.module_loading import import_string, module_has_submodule
from django.utils.regex_helper import _lazy_re_compile
from django.utils.deconstruct import deconstructible
from django.utils.inspect import func_accepts_kwargs, func_supports_parameter, get_func_args, func_accepts_var_args
from django.utils.version import get_version, get_version_tuple

m = MultiValueDict({"a": ["1", "2"], "b": []})
print(m["a"], m["b"], m.get("a"), m.get("b", "d"), m.getlist("a"), m.getlist("z"), m.getlist("z", ["x"]), list(m.items()), list(m.lists()), list(m.values()), m.dict(), m)
try:
    m["zz"]
except MultiValueDictKeyError as e:
    print(type(e).__name__, e)
m.appendlist("a", "3")
m.setlist("c", ["x"])
m.setlistdefault("d", ["y"])
m.update({"a": "4"}, e=5) if False else m.update({"a": "4"})
print(m.setdefault("f", 1), m.pop("c"), m.popitem()[0], copy.copy(m) == m, copy.deepcopy(m).getlist("a"), m.copy()["a"])
cache.set("m", m)
print(cache.get("m") == m, type(cache.get("m")).__name__)
q = QueryDict("a=1&a=2&b=&c", mutable=False)
print(q, q.urlencode(), q.getlist("a"), dict(q), q.copy().mutable if hasattr(q, "mutable") else q._mutable, hash(q) if q.__hash__ else None)
for bad in (lambda: q.update({"a": 1}), lambda: q.__setitem__("a", 1), lambda: q.pop("a"), lambda: q.setlist("a", []), lambda: q.clear(), lambda: q.appendlist("a", 1), lambda: q.__delitem__("a"), lambda: q.setdefault("z", 1), lambda: QueryDict("a&b", encoding="nope")):
    try:
        bad()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
w = q.copy()
w["é"] = "ü x"
w.setlist("a", [3, None])
print(w.urlencode(), w.urlencode(safe="/"), QueryDict.fromkeys("ab", "v"), QueryDict(w.urlencode()) == w, pickle.loads(pickle.dumps(q)) == q, QueryDict("a=%FF").get("a"))
cache.set("q", q)
print(cache.get("q"), cache.get("q")._mutable)
c = CaseInsensitiveMapping({"Content-Type": "x", "A": 1})
print(c["content-type"], "a" in c, dict(c), len(c), c == {"content-type": "x", "a": 1}, c.copy() is c, repr(c), list(c))
try:
    CaseInsensitiveMapping([("a",)])
except ValueError as e:
    print(e)
s = OrderedSet([3, 1, 3])
s.add(0)
s.discard(9)
s.remove(1)
print(list(s), 3 in s, len(s), bool(s), list(reversed(s)), s)
i = ImmutableList([1, 2], warning="no!")
for bad in (lambda: i.append(1), lambda: i.__setitem__(0, 1), lambda: i.sort()):
    try:
        bad()
    except AttributeError as e:
        print(e)
print(i, DictWrapper({"a": 1}, lambda v: v * 2, "x_")["x_a"], make_hashable({"b": [1], "a": {2}}), make_hashable([1, [2]]), make_hashable("x"))
try:
    make_hashable(bytearray())
except TypeError as e:
    print(e)
print(import_string("django.core.cache.cache") is cache, func_accepts_kwargs(lambda **k: 1), func_supports_parameter(lambda a: 1, "a"), get_func_args(lambda a, b=1: 1), func_accepts_var_args(lambda *a: 1))
for bad in ("nodots", "nope.x", "django.core.cache.nope", ""):
    try:
        import_string(bad)
    except ImportError as e:
        print(type(e).__name__, e)
print(_lazy_re_compile("a+").search("baa").group(), get_version((5, 2, 1, "final", 0)), get_version((6, 1, 0, "alpha", 2)), get_version_tuple("5.2.1"))


@deconstructible
class P:
    def __init__(self, a, b=2):
        pass


print(P(1, b=3).deconstruct())
