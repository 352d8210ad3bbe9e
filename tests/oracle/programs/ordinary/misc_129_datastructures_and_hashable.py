# BACKENDS: locmem
from django.utils.datastructures import CaseInsensitiveMapping, DictWrapper, ImmutableList, MultiValueDict, MultiValueDictKeyError, OrderedSet
from django.utils.deprecation import MiddlewareMixin
from django.utils.hashable import make_hashable
from django.utils.module_loading import import_string, module_has_submodule

d = MultiValueDict({"a": ["1", "2"], "b": []})
print(d["a"], d["b"], d.getlist("a"), d.get("b"), d.get("c", "x"), d, d.copy() == d, list(d.lists()), list(d.values()), d.dict(), "a" in d)
try:
    d["zz"]
except MultiValueDictKeyError as e:
    print(type(e).__mro__[1].__name__, e)
d.update(a="3")
d.update({"c": 4})
d.appendlist("c", 5)
print(d, d.setdefault("e", 6), d.setlistdefault("f", [7]), d.pop("a"), d.popitem(), len(d))
s = OrderedSet([3, 1, 3, 2])
s.add(1)
s.discard(9)
s.remove(3)
print(list(s), 1 in s, len(s), bool(OrderedSet()), s, list(reversed(s)))
c = CaseInsensitiveMapping({"Content-Type": "x", "A": 1})
print(c["content-type"], "CONTENT-TYPE" in c, c, c == {"content-type": "x", "a": 1}, list(c), c.copy(), c.get("b", "none"))
try:
    c["x"] = 1
except TypeError as e:
    print(e)
print(make_hashable({"a": [1, {2: 3}], "b": {4}}), make_hashable([1, [2]]), make_hashable((1, 2)), hash(make_hashable({"x": {"y": []}})) is not None)
try:
    make_hashable(type("Odd", (), {"__hash__": None})())
except TypeError as e:
    print(str(e)[:20])
print(import_string("django.core.cache.cache").__class__.__name__)
for bad in ("nodots", "django.nothing.x", "django.core.cache.nothing"):
    try:
        import_string(bad)
    except ImportError as e:
        print(e)
i = ImmutableList([1, 2], warning="frozen")
for call in (lambda: i.append(3), lambda: i.sort()):
    try:
        call()
    except AttributeError as e:
        print(e)


class M(MiddlewareMixin):
    def process_request(self, request):
        return None

    def process_response(self, request, response):
        return response + "!"


print(M(lambda r: "response")("request"), M(lambda r: "x").get_response("r"))
try:
    M()
except TypeError as e:
    print(e)
try:
    M(None)
except ValueError as e:
    print(e)
