"""What the driver of a check stands on: it defines the functions that the requests call, around those of the program."""
import contextlib
import contextvars
import importlib
import time

import conductor
from django.db.backends.utils import CursorWrapper


class _Program:
    """The program's functions as attributes, as they are now."""

    def __init__(self, names):
        self._names = names

    def __getattr__(self, name):
        if name not in self._names:
            raise LookupError(f"the program has no function named {name!r}")
        return self._names[name]


program, _names, _undo = _Program({}), {}, []
# What the driver of each process has put into shared modules: a function of its own, with the globals of its own.
_placed, _process = {}, 0
_pause = contextvars.ContextVar("pause", default=None)


def replace(name, function):
    """Puts a function in the place of one that the program has or imports: "shop.services.fetch_weather"."""
    module_name, _, last = name.rpartition(".")
    places = [(_names, last)]
    if module_name:
        module = vars(importlib.import_module(module_name))
        places = [(module, last), *((_names, key) for key, value in list(_names.items()) if value is module[last])]
    for holder, key in places:
        _undo.append((holder, key, holder.get(key)))
        holder[key] = function
        _placed.setdefault(_process, []).append((holder, key, function))


def enter(process):
    """Code of this process goes on: the modules that processes share here have its functions."""
    for holder, key, function in _placed.get(process, ()):
        holder[key] = function


def slow(name, seconds):
    """Slow work: one step."""
    time.sleep(seconds)


@contextlib.contextmanager
def paused_after_queries(seconds):
    """Inside it a request that has asked the database stands still for so long before it goes on."""
    token = _pause.set(seconds)
    try:
        yield
    finally:
        _pause.reset(token)


def _pausing(execute):
    def execute_and_pause(cursor, sql, params=None):
        reply = execute(cursor, sql, params)
        if conductor.current() and _pause.get() is not None and sql.startswith(("SELECT", "INSERT", "UPDATE", "DELETE")):
            time.sleep(_pause.get())
        return reply

    return execute_and_pause


def undo():
    """Everything is again as it was before the first driver."""
    for holder, key, original in reversed(_undo):
        holder[key] = original
    _undo.clear()
    _placed.clear()


def start(source, names, process=0):
    """The program of this process has run: now the driver's own lines. -> everything that requests may call"""
    global _names, _process, program
    _names, _process, program = names, process, _Program(names)
    if CursorWrapper.execute.__name__ != "execute_and_pause":
        CursorWrapper.execute = _pausing(CursorWrapper.execute)  # around the step; the conductor puts the original back
    own = {"__name__": "driver"}
    exec(compile(source, "driver.py", "exec", dont_inherit=True), own)
    return {**names, **own}
