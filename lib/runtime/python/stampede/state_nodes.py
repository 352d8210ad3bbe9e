"""Shared objects as text and back: one node for each object that can change, by number (see shared_state.py).

A node is [kind, how it is made, content]. Values that cannot change stand where they are named; what was there after the import and is not
the learner's (modules, functions of libraries, the cache) is named by a number of its own and taken not to change.
"""
import array
from builtins import id  # the real one: programs get another (identity.py)
import collections
import enum
import functools
import io
import itertools
import logging
import pickle
import random
import types

from django.db.models.base import Model
from django.http import HttpResponse
from stampede import bridge
from stampede.memo import Memo

lock_classes = ()  # locks.py, which needs this module, puts them here

DICTS = (dict, collections.OrderedDict, collections.defaultdict, collections.Counter)
LISTS = (list, collections.deque)
PLAIN = (bool, int, str, float)
# Instances of these are the learner's data although their classes are ours.
DATA = (Model, HttpResponse, Memo)
NOT_DATA = ("django.", "stampede", "asgiref", "logging", "redis", "pymemcache", "shop", "contextvars", "_thread", "functools")
UNSHARED = (
    io.IOBase,
    array.array,
    bytearray,
    memoryview,
    types.GeneratorType,
    types.CoroutineType,
    types.AsyncGeneratorType,
)


class CannotShare(Exception):
    def __init__(self, value, name):
        super().__init__(
            f"`{name}` holds {_article(type(value).__name__)}, and what one thread does to it cannot be shown to another here. "
            "Choose long-lived processes, or keep something else there."
        )


def _article(noun):
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


class Writer:
    def __init__(self, learner_modules):
        self.importing = True
        self.next = 0
        self.objects = {}  # number -> object, for good: an id must not be taken again
        self._numbers = {}  # id -> number
        self._made = {}  # number -> (kind, how)
        self._constants = []
        self._constant_numbers = {}
        self._learner_modules = learner_modules
        self._names = {}  # number -> what it is called, for a refusal
        self._found = []

    def name(self, number):
        """As the program has it, to the last part that is its own: `prices`, `Box.made`."""
        return self._names[number].partition("[")[0].partition("._")[0]

    def locks(self):
        return {self.name(number) for number, (kind, _) in self._made.items() if kind == "lock"}

    # Writing

    def reachable(self, start, known=()):
        nodes = {}
        waiting = list(start)
        while waiting:
            number = waiting.pop()
            if number in nodes or number in known:
                continue
            nodes[number] = self.node(number)
            waiting += reversed(self._found)
        return nodes

    def node(self, number):
        self._found = []
        kind, how = self._made[number]
        return [kind, how, self._content(kind, self.objects[number], self._names[number])]

    def number(self, value, kind, name, how=None):
        number = self.next
        self.next += 1
        self._know(number, value, kind, how, name)
        return number

    def _know(self, number, value, kind, how, name):
        self.objects[number] = value
        self._numbers[id(value)] = number
        self._made[number] = (kind, how)
        self._names[number] = name

    def _content(self, kind, value, name):
        ref = self._ref
        if kind in ("dict", "module"):
            items = list(_dict_of(value).items(value))
            if kind == "module":
                items = [(k, v) for k, v in items if not _is_dunder(k)]
            return [[ref(k, name), ref(v, _item(kind, name, k))] for k, v in items]
        if kind == "list":
            return [ref(item, f"{name}[…]") for item in value]
        if kind == "set":
            return sorted((ref(item, f"{name}[…]") for item in value), key=repr)
        if kind == "cell":
            return [ref(value.cell_contents, name)] if _is_full(value) else []
        if kind == "random":
            return pickle.dumps(value.getstate()).decode("latin-1")
        if kind == "count":
            return repr(value)
        if kind == "lock":
            return [value._number, value._left, value._most]
        if kind == "function":
            cells = [ref(cell, name) for cell in value.__closure__ or ()]
            return [cells, ref(value.__defaults__, name), ref(value.__kwdefaults__, name), self._attributes(vars(value), name)]
        if kind == "class":
            return self._attributes(vars(value), name)
        content = [self._attributes(getattr(value, "__dict__", {}), name)]
        slots = {slot: getattr(value, slot) for slot in _slots(type(value)) if hasattr(value, slot)}
        content.append(self._attributes(slots, name))
        for base, base_kind in ((dict, "dict"), (list, "list"), (set, "set")):
            if isinstance(value, base):
                content.append(self._content(base_kind, value, name))
        return content

    def _attributes(self, attributes, name):
        return [
            [key, self._ref(value, f"{name}.{key}")]
            for key, value in attributes.items()
            if not _is_dunder(key) or type(value) is types.FunctionType
            if type(value) is not types.GetSetDescriptorType
        ]

    def _ref(self, value, name):
        kind = type(value)
        if value is None or kind in PLAIN:
            return value
        number = self._numbers.get(id(value))
        if number is not None:
            self._found.append(number)
            return ["n", number]
        constant = self._constant_numbers.get(id(value))
        if constant is not None:
            return ["c", constant]
        if isinstance(value, tuple):
            made = None if kind is tuple else self._ref(kind, name)
            return ["t", made, [self._ref(item, name) for item in value]]
        if kind is frozenset:
            return ["f", sorted((self._ref(item, name) for item in value), key=repr)]
        if kind is types.MethodType:
            return ["m", self._ref(value.__self__, name), value.__name__]
        if kind is functools.partial:
            return ["a", self._ref(value.func, name), self._ref(value.args, name), self._ref(dict(value.keywords), name)]
        found = self._kind_of(value, name)
        if found is not None:
            number = self.number(value, found[0], name, found[1])
            self._found.append(number)
            return ["n", number]
        return self._unchanging(value, name)

    def _kind_of(self, value, name):
        """(kind, how it is made) of what can change and be written down."""
        kind = type(value)
        if kind in DICTS:
            how = kind.__name__ if kind is not collections.defaultdict else [self._ref(value.default_factory, name)]
            return "dict", how
        if kind in LISTS:
            return "list", kind.__name__ if kind is list else [value.maxlen]
        if kind is set:
            return "set", None
        if kind is types.CellType:
            return ("cell", None) if self.importing else None
        if kind in lock_classes:
            return "lock", lock_classes.index(kind)
        if kind is random.Random:
            return "random", None
        if kind is itertools.count:
            return "count", repr(value)
        if isinstance(value, types.FunctionType):
            theirs = value.__code__.co_filename in bridge.learner_files
            # What a decorator of a library remembers about a function of theirs is in its closure.
            return ("function", None) if self.importing and (theirs or value.__closure__) else None
        if isinstance(value, type):
            theirs = value.__module__ in self._learner_modules and not issubclass(value, enum.Enum)
            return ("class", None) if self.importing and theirs else None
        if isinstance(value, (enum.Enum, BaseException, *UNSHARED)) or not _is_data(kind):
            return None
        return "object", self._ref(kind, name)

    def _unchanging(self, value, name):
        if isinstance(value, UNSHARED) or hasattr(type(value), "__next__"):
            raise CannotShare(value, name)
        if self.importing:
            for inner in (_inner(value, "__func__"), _inner(value, "fget"), _inner(value, "func")):
                if isinstance(inner, types.FunctionType):
                    self._ref(inner, name)
            if _is_value(value):
                return ["p", pickle.dumps(value).decode("latin-1")]
            self._constant_numbers[id(value)] = len(self._constants)
            self._constants.append(value)
            return ["c", len(self._constants) - 1]
        try:
            return ["p", pickle.dumps(value).decode("latin-1")]
        except Exception:
            raise CannotShare(value, name) from None

    # Reading

    def make_missing(self, nodes):
        for number, (kind, how, content) in nodes.items():
            if number not in self.objects:
                self._know(number, self._make(kind, how, content), kind, how, "?")

    def _make(self, kind, how, content):
        if kind == "dict":
            if type(how) is list:
                return collections.defaultdict(self._value(how[0]))
            return {"dict": dict, "OrderedDict": collections.OrderedDict, "Counter": collections.Counter}[how]()
        if kind == "list":
            return [] if how == "list" else collections.deque(maxlen=how[0])
        if kind == "set":
            return set()
        if kind == "random":
            return random.Random(0)
        if kind == "count":
            return _count(how)
        if kind == "lock":
            return lock_classes[how].again(*content)
        made = self._value(how)
        return made.__new__(made)

    def fill(self, nodes):
        # Keys must be whole before a dictionary asks for their hash.
        for kinds in (("object",), ("list", "cell", "random", "count", "lock", "function"), ("set", "dict", "class", "module")):
            for number, (kind, _, content) in nodes.items():
                if kind in kinds:
                    self._fill(kind, self.objects[number], content)

    def _fill(self, kind, value, content):
        read = self._value
        if kind in ("dict", "module"):
            _fill_dict(value, [(read(k), read(v)) for k, v in content], kind == "module")
        elif kind == "list":
            items = [read(item) for item in content]
            if isinstance(value, list):
                list.__setitem__(value, slice(None), items)
            else:
                value.clear()
                value.extend(items)
        elif kind == "set":
            items = {read(item) for item in content}
            set.intersection_update(value, items)
            set.update(value, items)
        elif kind == "cell":
            if content:
                value.cell_contents = read(content[0])
            elif _is_full(value):
                del value.cell_contents
        elif kind == "random":
            value.setstate(pickle.loads(content.encode("latin-1")))
        elif kind == "count":
            while repr(value) != content:
                next(value)
        elif kind == "lock":
            pass  # the engine has what changes
        elif kind == "function":
            value.__defaults__, value.__kwdefaults__ = read(content[1]), read(content[2])
            self._set_attributes(value, vars(value), content[3])
        elif kind == "class":
            self._set_attributes(value, vars(value), content)
        else:
            self._set_attributes(value, getattr(value, "__dict__", {}), content[0])
            for name, item in content[1]:
                object.__setattr__(value, name, read(item))
            for inner in content[2:]:
                base = dict if isinstance(value, dict) else list if isinstance(value, list) else set
                self._fill(base.__name__, value, inner)

    def _set_attributes(self, owner, present, content):
        put = type.__setattr__ if isinstance(owner, type) else object.__setattr__
        drop = type.__delattr__ if isinstance(owner, type) else object.__delattr__
        wanted = {name: self._value(item) for name, item in content}
        for name in [n for n in present if n not in wanted and not _is_dunder(n)]:
            drop(owner, name)
        for name, item in wanted.items():
            if name not in present or present[name] is not item:
                put(owner, name, item)

    def _value(self, ref):
        if type(ref) is not list:
            return ref
        tag = ref[0]
        if tag == "n":
            return self.objects[ref[1]]
        if tag == "c":
            return self._constants[ref[1]]
        if tag == "t":
            items = [self._value(item) for item in ref[2]]
            return tuple(items) if ref[1] is None else tuple.__new__(self._value(ref[1]), items)
        if tag == "f":
            return frozenset(self._value(item) for item in ref[1])
        if tag == "m":
            return getattr(self._value(ref[1]), ref[2])
        if tag == "a":
            return functools.partial(self._value(ref[1]), *self._value(ref[2]), **self._value(ref[3]))
        return pickle.loads(ref[1].encode("latin-1"))


def _item(kind, name, key):
    return str(key) if kind == "module" else f"{name}[{key!r}]"


def _is_dunder(name):
    return type(name) is str and name.startswith("__") and name.endswith("__")


def _is_full(cell):
    try:
        cell.cell_contents
    except ValueError:
        return False
    return True


def _inner(value, name):
    """An attribute that is there, without asking __getattr__: a Redis client answers for every name."""
    own = getattr(value, "__dict__", {}) if type(value).__dictoffset__ else {}
    if name in own:
        return own[name]
    return getattr(value, name, None) if hasattr(type(value), name) else None


def _is_value(value):
    module = type(value).__module__
    return module in ("datetime", "decimal", "uuid", "fractions", "zoneinfo", "_pydatetime") or isinstance(
        value, (bytes, complex, range, enum.Enum)
    )


def _is_data(kind):
    """Instances of it have attributes that somebody may change."""
    if issubclass(kind, DATA):
        return True
    if kind.__module__.startswith(NOT_DATA) or issubclass(kind, (types.ModuleType, logging.Handler)):
        return False
    return bool(kind.__dictoffset__) or any(True for _ in _slots(kind)) and not _is_immutable(kind)


def _is_immutable(kind):
    return kind.__module__ in ("uuid", "fractions", "decimal", "datetime", "zoneinfo", "re", "ipaddress")


def _slots(kind):
    for each in kind.__mro__:
        slots = each.__dict__.get("__slots__", ())
        for slot in (slots,) if isinstance(slots, str) else slots:
            if slot not in ("__dict__", "__weakref__"):
                yield f"_{each.__name__.lstrip('_')}{slot}" if slot.startswith("__") and not slot.endswith("__") else slot


def _count(text):
    start, _, step = text.removeprefix("count(").removesuffix(")").partition(", ")
    number = lambda digits: float(digits) if "." in digits else int(digits)  # noqa: E731
    return itertools.count(number(start), number(step) if step else 1)


def _dict_of(value):
    """Whose methods reach its items: an OrderedDict has its order beside the dictionary, a class of the learner's may say something else."""
    return collections.OrderedDict if isinstance(value, collections.OrderedDict) else dict


def _fill_dict(target, items, is_module):
    """As few changes as possible: whoever is going through it stays where it is."""
    base = _dict_of(target)
    wanted = {key for key, _ in items}
    for key in [k for k in base.keys(target) if k not in wanted and not (is_module and _is_dunder(k))]:
        base.__delitem__(target, key)
    for key, value in items:
        base.__setitem__(target, key, value)
    if is_module or list(base.keys(target)) == [key for key, _ in items]:
        return
    base.clear(target)
    for key, value in items:
        base.__setitem__(target, key, value)
