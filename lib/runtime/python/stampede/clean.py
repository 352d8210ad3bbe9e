"""A program may patch whatever it imports; the next run, and the checks of an exercise, begin with Python as it was at start-up.

`remember` notes, once, what every loaded module and its classes have; `restore` puts back what is not as noted (identity, no `==`), takes out what has
come, and forgets files. Our own modules keep their variables (their state is theirs to reset) but not foreign functions. Left out: the
inside of objects that a module keeps (but for the tables named below), and what C code keeps to itself.
"""
from builtins import id  # the real one: programs get another (identity.py)
import gc
import itertools
import operator
import os
import sys
import types

from stampede import learner_modules, tameness

_MISSING = object()
_OURS = ("stampede", "django", "shop", "redis", "pymemcache", "asgiref", "django_redis")
_NOT_OURS_TO_TOUCH = {"__main__", "sys", "builtins", "linecache", "_pyodide", "pyodide", "pyodide_js", "js"}
_TABLES = (("copyreg", "dispatch_table"), ("sys", "path"), ("sys", "meta_path"), ("sys", "path_hooks"))
FOLDERS = ("/tmp", "/home/learner")

_modules = {}  # name -> module
_namespaces = []  # (dictionary, what it had as pairs, names that may change, ids of its values)
_classes = []  # (class, what it had as pairs, ids of its values)
_functions = []  # (function, code, defaults, keyword defaults)
_function_objects = []
_function_parts = []  # of all of them, one after another
_tables = []  # (list or dict, copy)
_environment = {}
_limit = 0
_touched = True  # a program ran since then that may have patched something
_home = "/"


def remember(hidden):
    """`hidden`: our own modules, which programs do not find in sys.modules."""
    global _limit, _home
    _modules.update(sys.modules)
    seen = set()
    for name, module in [*sys.modules.items(), *hidden.items()]:
        root = name.partition(".")[0]
        if root in _NOT_OURS_TO_TOUCH or name == "stampede.clean" or not isinstance(module, types.ModuleType):
            continue
        had = dict(vars(module))
        free = {k for k, v in had.items() if root == "stampede" and not _is_fixed(v)}
        _namespaces.append((vars(module), tuple(had.items()), free, [*map(id, had.values())]))
        for value in had.values():
            _remember_inside(value, name, root in _OURS, seen)
    import builtins

    _namespaces.append((vars(builtins), tuple(vars(builtins).items()), set(), [*map(id, vars(builtins).values())]))
    functions = tuple((k, v) for k, v in vars(sys).items() if callable(v) and k not in ("stdout", "stderr", "stdin"))
    _namespaces.append((vars(sys), functions, None, []))
    for name, table in _TABLES:
        kept = getattr(sys.modules[name], table)
        _tables.append((kept, kept.copy()))
    _function_objects[:] = [function for function, *_ in _functions]
    _function_parts[:] = itertools.chain.from_iterable(parts for _, *parts in _functions)
    _environment.update(os.environ)
    _limit = sys.getrecursionlimit()
    _home = os.getcwd()


def _is_fixed(value):
    return callable(value) or isinstance(value, types.ModuleType)


def _remember_inside(value, module_name, ours, seen):
    if id(value) in seen:
        return
    if isinstance(value, types.FunctionType):
        seen.add(id(value))
        _functions.append((value, value.__code__, value.__defaults__, value.__kwdefaults__))
    elif isinstance(value, type) and value.__module__ == module_name and not value.__flags__ & (1 << 8):  # not an immutable type
        seen.add(id(value))
        had = dict(vars(value))
        _classes.append((value, tuple(had.items()), [*map(id, had.values())]))
        for inner in had.values():
            _remember_inside(getattr(inner, "__func__", inner), module_name, ours, seen)


def note(sources, files):
    """This program, of so many files, is about to run."""
    global _touched
    own = frozenset(name.partition("/")[0].removesuffix(".py") for name in files)
    _touched = _touched or not all(tameness.is_tame(source or "", own) for source in sources)


def restore():
    global _touched
    if not _touched:
        return
    _touched = False
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(_limit)
    for table, kept in _tables:
        if len(table) != len(kept) or any(a is not b for a, b in zip(table, kept)):
            table[:] = kept if isinstance(table, list) else table
            if isinstance(table, dict):
                table.clear()
                table.update(kept)
    for name in [name for name in sys.modules if name not in _modules and name != "__main__" and not learner_modules.has(name)]:
        del sys.modules[name]
    for name, module in _modules.items():
        if name != "__main__" and sys.modules.get(name) is not module:
            sys.modules[name] = module
    if not _functions_are_as_noted():
        _restore_functions()
    for namespace, had, free, ids in _namespaces:
        if free or free is None or [*map(id, namespace.values())] != ids:
            _restore_namespace(namespace, had, free)
    for cls, had, ids in _classes:
        if [*map(id, vars(cls).values())] != ids:
            _restore_class(cls, had)
    if not gc.isenabled():
        gc.enable()
    if dict(os.environ) != _environment:
        os.environ.clear()
        os.environ.update(_environment)
    os.chdir(_home)
    for folder in FOLDERS:
        _empty(folder)


_code_of = operator.attrgetter("__code__", "__defaults__", "__kwdefaults__")


def _functions_are_as_noted():
    return all(map(operator.is_, itertools.chain.from_iterable(map(_code_of, _function_objects)), _function_parts))


def _restore_functions():
    for function, code, defaults, keyword_defaults in _functions:
        if function.__code__ is not code:
            function.__code__ = code
        if function.__defaults__ is not defaults:
            function.__defaults__ = defaults
        if function.__kwdefaults__ is not keyword_defaults:
            function.__kwdefaults__ = keyword_defaults


def _restore_namespace(namespace, had, free):
    for name, value in had:
        if namespace.get(name, _MISSING) is not value and not (free and name in free):
            namespace[name] = value
    if free is not None and len(namespace) > len(had):
        names = {name for name, _ in had}
        for name in [name for name in namespace if name not in names]:
            del namespace[name]


def _restore_class(cls, had):
    now = vars(cls)
    names = {name for name, _ in had}
    for name in [name for name in now if name not in names]:
        if name not in ("__doc__", "__dict__", "__weakref__", "__abstractmethods__", "_abc_impl"):
            _quietly(type.__delattr__, cls, name)
    for name, value in had:
        if now.get(name, _MISSING) is not value:
            _quietly(type.__setattr__, cls, name, value)


def _quietly(change, *args):
    try:
        change(*args)
    except (AttributeError, TypeError):
        pass  # Python's own bookkeeping


def tampered():
    """The first of our functions that is not what it was, as "module.function"; None = all are."""
    if not _touched:
        return None
    for function, code, defaults, _ in _functions:
        if function.__module__.startswith("stampede") and (function.__code__ is not code or function.__defaults__ is not defaults):
            return f"{function.__module__}.{function.__qualname__}"
    for namespace, had, free, _ in _namespaces:
        name = next((value for key, value in had if key == "__name__"), "")
        if isinstance(name, str) and (name.startswith("stampede") or name == "builtins"):
            for key, value in had:
                if key in ("hash", "open"):
                    continue  # ours are in their places: of salted texts, and of a file-based cache's directory
                if namespace.get(key, _MISSING) is not value and not (free and key in free):
                    return f"{name}.{key}"
    for cls, had, _ in _classes:
        if cls.__module__.startswith("stampede"):
            for key, value in had:
                if vars(cls).get(key, _MISSING) is not value:
                    return f"{cls.__module__}.{cls.__qualname__}.{key}"
    return None


def _empty(folder):
    if not os.path.isdir(folder):
        return
    for path, folders, files in os.walk(folder, topdown=False):
        for name in files:
            _quietly_remove(os.remove, os.path.join(path, name))
        for name in folders:
            _quietly_remove(os.rmdir, os.path.join(path, name))


def _quietly_remove(remove, path):
    try:
        remove(path)
    except OSError:
        pass
