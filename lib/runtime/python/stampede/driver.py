"""What a driver stands on: Python of ours that runs in the learner's process after their program's own lines, and defines the functions
that requests call (`driver.py` beside an exercise's `scenario.json`).

    from django.core.cache import cache
    from stampede.driver import program, replace, slow

    def compute():
        slow("compute", seconds=15)                  # a step that everybody sees as slow work
        return {"orders": 7}

    replace("shop.services.compute_dashboard_stats", compute)
    cache.set("rates", "old", timeout=60)            # before the first request

    def visit():                                     # "entry": "visit"
        return program.dashboard()["orders"]         # the learner's function

Its own lines run once in each process before the first request. Steps that it takes belong to no line of the learner's.
"""
import ast
import contextlib
import time

from stampede import bridge, sandbox, substitute

FILENAME = "driver.py"
_names = {}  # of the learner's program
_undo = []
_entries = {}  # what the driver defines
_needs = []  # the names of the learner's program that it speaks of


class Missing(LookupError):
    """The learner's program does not have what the driver calls."""


class _Program:
    """The learner's program: its functions as attributes."""

    def __getattr__(self, name):
        if name not in _names:
            raise Missing(f"the program has no function named {name!r}")
        return _names[name]


program = _Program()


def replace(name, function):
    """Puts a function in the place of one that the program has or imports; `name` as for `stand_in`: "shop.services.fetch_weather"."""
    place = substitute.place_of(name, _names)
    if place is None:
        _names[name] = function
        _undo.append(lambda: _names.pop(name, None))
    else:
        _undo.append(substitute.put(place, function))


def slow(name, seconds):
    """Slow work: one step, counted by the properties about work."""
    bridge.step("work", "", name, None, seconds * 1000)


@contextlib.contextmanager
def paused_after_queries(seconds):
    """Inside it a request that has asked the database stands still for so long before it goes on, as in a long garbage collection: what
    it has read grows old in its hand."""
    from django.db import connection

    send = connection.send

    def send_and_pause(*args, **kwargs):
        reply = send(*args, **kwargs)
        time.sleep(seconds)
        return reply

    connection.send = send_and_pause
    try:
        yield
    finally:
        connection.send = send


def start(source, names):
    """The learner's program has run: now the driver's own lines. No source = no driver."""
    global _names
    stop()
    if not source:
        return
    _names = names
    tree = ast.parse(source, FILENAME)
    _needs[:] = [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "program"
    ]
    _entries.update(sandbox.namespace_of_ours("driver"))
    exec(compile(tree, FILENAME, "exec", dont_inherit=True), _entries)


def stop():
    global _names
    for take_back in reversed(_undo):
        take_back()
    _undo.clear()
    _entries.clear()
    _needs.clear()
    _names = {}


def missing(names):
    """The first function of the learner's that the driver speaks of and that is not there."""
    return next((name for name in _needs if not callable(names.get(name))), None)


def entry(name, names):
    """The function that a request calls: the driver's, else the learner's; None = there is none."""
    found = _entries.get(name, names.get(name))
    return found if callable(found) else None
