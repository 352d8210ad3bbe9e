"""Checks of exercises, by behaviour: what the learner's code does is looked at, never its text.

A checks file reads like this (docs/authoring.md has the whole story):

    from stampede.checks import check, expect, learner, world

    @check("The second call is served from the cache")
    def _():
        program = learner()                                   # fresh module, fresh world, empty caches
        compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7})
        program.call("dashboard_stats")
        program.call("dashboard_stats")
        expect(compute.calls, 1, "The second call computed again.", unit="call")

Needs from the host, in a module `stampede.grading`:

    fresh_run(source) -> dict     run `source` as the learner's program in a fresh world (empty stores, virtual time 0, empty
                                  trace) and return its namespace; what it raises passes through. Until the grading ends, steps
                                  and prints of later calls go on in that same world and trace.
    events() -> list[dict]        the trace of that world so far (lib/engine/event.ts), output flushed.

Whatever the learner's code raises, SystemExit and endless recursion included, ends one check, never the report.
"""
import time

from stampede.in_words import Unmet, shown, told
from stampede.under_test import Command, UnderTest

_checks = []  # (title, function) of the file now being read
_current = None  # the program under test


def check(title):
    """Marks a function as a check; `title` says what holds when it passes."""

    def register(function):
        _checks.append((title, function))
        return function

    return register


def expect(seen, expected, message, unit=None, line=None):
    """Goes on if the two are equal; True is not taken for 1. `unit="call"` shows them as "1 call" and "2 calls", else they are
    shown as Python would."""
    if seen == expected and isinstance(seen, bool) == isinstance(expected, bool):
        return
    raise Unmet(message, shown(expected, unit), shown(seen, unit), line)


def expect_that(condition, message, expected=None, seen=None, line=None):
    """For what is not an equality: `expected` and `seen` are given in words."""
    if not condition:
        raise Unmet(message, expected, seen, line)


def learner():
    """The learner's program, run from its top in a fresh world. What it cached on the way is dropped: functions are checked
    on empty caches."""
    return _current.start()


class _World:
    """The world of the program now under test."""

    def sleep(self, seconds):
        """Virtual time goes by."""
        time.sleep(seconds)

    def events(self):
        """The trace since the caches were emptied."""
        return _current.events()

    def commands(self, op=None, key=None):
        """The cache commands since then, e.g. `world.commands("set")[-1].ttl`. `key` is matched without prefix and version."""
        found = [Command(e) for e in self.events() if e["type"] == "commanded"]
        return [c for c in found if op in (None, c.op) and (key is None or any(k.endswith(f":{key}") for k in c.keys))]


world = _World()


def run_checks(checks_source, learner_source):
    """Runs every check of the file. -> [{"title", "passed", "message", "expected", "seen", "line"}]"""
    global _current
    _checks.clear()
    exec(compile(checks_source, "checks.py", "exec", dont_inherit=True), {"__name__": "checks"})
    _current = UnderTest(learner_source)
    report = []
    hopeless = None
    for title, function in list(_checks):
        found = hopeless or _outcome(function)
        report.append({"title": title, **found})
        if _current.does_not_start or found.get("endless"):
            hopeless = {**_failed("Not looked at: first make the check above pass."), "endless": found.get("endless")}
    for result in report:
        result.pop("endless", None)
    return report


def _outcome(function):
    try:
        function()
    except Unmet as e:
        return _failed(e.message, e.expected, e.seen, e.line)
    except KeyboardInterrupt:
        return {**_failed("It did not come to an end. Look for a loop that never stops."), "endless": True}
    except BaseException as e:
        last_line, line = told(e)
        return _failed(f"The check could not go on: {last_line}", line=line)
    finally:
        _current.restore()
    return {"passed": True, "message": "", "expected": None, "seen": None, "line": None}


def _failed(message, expected=None, seen=None, line=None):
    return {"passed": False, "message": message, "expected": expected, "seen": seen, "line": line}
