"""One function in the place of another, wherever the program keeps it: under a name, in a decorator, a partial or a default argument.
The function stays the object that it was, and from then on its code calls the other one.

A function of the learner's program may be decorated. Then it's the function inside that is replaced, and the decorator stays at work: a
cache around the slow function is what a check wants to see.
"""
import functools
import importlib
import types


def place_of(name, names):
    """Where the function `name` is to be replaced: ("shop.services.fetch_weather", or one of the program's own `names`) as
    (holder, key), to be used by `put`. None = there is no such function."""
    module_name, _, last = name.rpartition(".")
    holder = vars(importlib.import_module(module_name)) if module_name else names
    if last not in holder:
        return None
    function = holder[last] if module_name else _defined_as(last, holder[last])
    return (function, "__code__") if isinstance(function, types.FunctionType) else (holder, last)


def put(place, replacement):
    """-> a function that takes it back."""
    holder, key = place
    if key == "__code__":
        before = holder.__code__
        holder.__code__ = _calling(replacement, before)
        return lambda: setattr(holder, "__code__", before)
    before = holder[key]
    holder[key] = replacement
    return lambda: holder.__setitem__(key, before)


def _template(*args, **kwargs):
    function = 0.5
    return function(*args, **kwargs)


def _calling(replacement, code):
    """A function only takes code with as many free variables as it has."""
    plain = _template.__code__
    constants = tuple(replacement if constant == 0.5 else constant for constant in plain.co_consts)
    return plain.replace(co_consts=constants, co_freevars=code.co_freevars, co_name=code.co_name, co_qualname=code.co_qualname)


def _defined_as(name, value):
    """The function that was written under this name, inside whatever decorators have made of it."""
    waiting, seen = [value], set()
    while waiting:
        found = waiting.pop(0)
        if id(found) in seen:
            continue
        seen.add(id(found))
        if isinstance(found, types.FunctionType):
            if found.__code__.co_name == name:
                return found
            waiting += [cell.cell_contents for cell in found.__closure__ or () if _is_filled(cell)]
        elif isinstance(found, functools.partial):
            waiting += [found.func, *found.args, *found.keywords.values()]
        elif callable(found) and not isinstance(found, type):
            waiting += vars(found).values() if hasattr(found, "__dict__") else []
    return value


def _is_filled(cell):
    try:
        cell.cell_contents
    except ValueError:
        return False
    return True
