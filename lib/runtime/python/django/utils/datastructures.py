"""Mappings with several values per name, or without regard to case. (Mirrors django.utils.datastructures, which is not documented.)"""
import copy
from collections.abc import Mapping


class OrderedSet:
    """A set that keeps the order in which its members came."""

    def __init__(self, iterable=None):
        self.dict = dict.fromkeys(iterable or ())

    def add(self, item):
        self.dict[item] = None

    def remove(self, item):
        del self.dict[item]

    def discard(self, item):
        self.dict.pop(item, None)

    def __iter__(self):
        return iter(self.dict)

    def __reversed__(self):
        return reversed(self.dict)

    def __contains__(self, item):
        return item in self.dict

    def __bool__(self):
        return bool(self.dict)

    def __len__(self):
        return len(self.dict)

    def __repr__(self):
        return f"OrderedSet({list(self.dict)!r})" if self.dict else "OrderedSet()"


class DictWrapper(dict):
    """Values whose key begins with the prefix go through a function."""

    def __init__(self, data, func, prefix):
        super().__init__(data)
        self.func, self.prefix = func, prefix

    def __getitem__(self, key):
        use_func = key.startswith(self.prefix)
        value = super().__getitem__(key.removeprefix(self.prefix))
        return self.func(value) if use_func else value


class MultiValueDictKeyError(KeyError):
    pass


class MultiValueDict(dict):
    """Each name has a list of values; indexing gives the last."""

    def __repr__(self):
        return f"<{type(self).__name__}: {super().__repr__()}>"

    def __getitem__(self, key):
        try:
            values = super().__getitem__(key)
        except KeyError:
            raise MultiValueDictKeyError(key)
        return values[-1] if values else []

    def __setitem__(self, key, value):
        super().__setitem__(key, [value])

    def __copy__(self):
        return type(self)([(name, values[:]) for name, values in self.lists()])

    def __deepcopy__(self, memo):
        made = type(self)()
        memo[id(self)] = made
        for name, values in dict.items(self):
            dict.__setitem__(made, copy.deepcopy(name, memo), copy.deepcopy(values, memo))
        return made

    def __getstate__(self):
        return {**self.__dict__, "_data": {name: self._getlist(name) for name in self}}

    def __setstate__(self, state):
        for name, values in state.pop("_data", {}).items():
            self.setlist(name, values)
        self.__dict__.update(state)

    def get(self, key, default=None):
        try:
            value = self[key]
        except KeyError:
            return default
        return default if value == [] else value

    def _getlist(self, key, default=None, force_list=False):
        try:
            values = super().__getitem__(key)
        except KeyError:
            return [] if default is None else default
        return list(values) if force_list and values is not None else values

    def getlist(self, key, default=None):
        return self._getlist(key, default, force_list=True)

    def setlist(self, key, list_):
        super().__setitem__(key, list_)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def setlistdefault(self, key, default_list=None):
        if key not in self:
            self.setlist(key, [] if default_list is None else default_list)
        return self._getlist(key)

    def appendlist(self, key, value):
        self.setlistdefault(key).append(value)

    def items(self):
        for key in self:
            yield key, self[key]

    def lists(self):
        return iter(super().items())

    def values(self):
        for key in self:
            yield self[key]

    def copy(self):
        return copy.copy(self)

    def update(self, *args, **kwargs):
        """Adds to the values there are."""
        if len(args) > 1:
            raise TypeError("update expected at most 1 argument, got %d" % len(args))
        for given in (*args, kwargs):
            if isinstance(given, MultiValueDict):
                for key, values in given.lists():
                    self.setlistdefault(key).extend(values)
            else:
                for key, value in given.items() if isinstance(given, Mapping) else given:
                    self.setlistdefault(key).append(value)

    def dict(self):
        return {key: self[key] for key in self}


class ImmutableList(tuple):
    """A tuple that says so when somebody wants to change it."""

    def __new__(cls, *args, warning="ImmutableList object is immutable.", **kwargs):
        made = tuple.__new__(cls, *args, **kwargs)
        made.warning = warning
        return made

    def complain(self, *args, **kwargs):
        raise AttributeError(self.warning)

    __delitem__ = __delslice__ = __iadd__ = __imul__ = __setitem__ = __setslice__ = complain
    append = extend = insert = pop = remove = sort = reverse = complain


class CaseInsensitiveMapping(Mapping):
    """Names without regard to case, in the spelling they were given."""

    def __init__(self, data):
        self._store = {name.lower(): (name, value) for name, value in self._unpack_items(data)}

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __len__(self):
        return len(self._store)

    def __eq__(self, other):
        return isinstance(other, Mapping) and _folded(self) == _folded(other)

    def __iter__(self):
        return (name for name, _ in self._store.values())

    def __repr__(self):
        return repr({name: value for name, value in self._store.values()})

    def copy(self):
        return self

    @staticmethod
    def _unpack_items(data):
        if isinstance(data, (dict, Mapping)):
            yield from data.items()
            return
        for position, pair in enumerate(data):
            if len(pair) != 2:
                raise ValueError(f"dictionary update sequence element #{position} has length {len(pair)}; 2 is required.")
            if not isinstance(pair[0], str):
                raise ValueError(f"Element key {pair[0]!r} invalid, only strings are allowed")
            yield pair


def _folded(mapping):
    return {name.lower(): value for name, value in mapping.items() if isinstance(name, str)}
