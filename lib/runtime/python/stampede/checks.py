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

The other side (lib/runtime/grade/grade-python.ts) asks for one check after another and keeps the outcomes: `read` the file, `look` at a check.
Whatever the learner's code raises, SystemExit and endless recursion included, ends one check, never the report; and what a check
itself trips over is an expectation that was not met.
"""
import time

from stampede import grading, sandbox
from stampede.in_words import Unmet, told, words
from stampede.in_words import shown as _shown
from stampede.sameness import same
from stampede.seen import Command, Seen
from stampede.under_test import UnderTest, entries

_checks = []  # (title, after, function) of the file now being read
_namespace = {}  # of that file
_current = None  # the program under test


def check(title, after=None):
    """Marks a function as a check; `title` says what holds when it passes. `after` is the title of an earlier check without which this
    one says nothing: unless that one passed, this one is not looked at."""

    def register(function):
        _checks.append((title, after, function))
        return function

    return register


def expect(seen, expected, message, unit=None, line=None):
    """Goes on if the two are equal; True is not taken for 1. `unit="call"` shows them as "1 call" and "2 calls", else they are
    shown as Python would."""
    if not same(seen, expected):
        raise Unmet(message, _shown(expected, unit), _shown(seen, unit), line)


def expect_that(condition, message, expected=None, seen=None, line=None):
    """For what is not an equality: `expected` and `seen` are given in words."""
    if not condition:
        raise Unmet(message, words(expected), words(seen), line)


def part(answer, *keys):
    """What an answer holds under these keys, each inside the one before. One that holds nothing there stays as it is, so that the learner sees it."""
    found = answer
    for key in keys:
        try:
            found = found[key]
        except Exception:
            return answer
    return found


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
        matching = [c for c in found if op in (None, c.op) and (key is None or any(k.endswith(f":{key}") for k in c.keys))]
        return Seen(matching, f"`{op or 'cache'}` of the key {key!r}" if key else f"`{op}`" if op else "command to the cache")

    def stored(self, value=None):
        """The live entries of all caches, whatever their key: `.key .value .ttl` (seconds left, None = for ever), `.shortest`, `.longest`.
        With a value: those that hold it, bare or inside something."""
        return entries() if value is None else entries().holding(value)

    def kept(self, value):
        """The entries that hold this value: `world.kept(NUMBERS).longest` is for how long it may still be served."""
        return entries().holding(value)

    def evict(self, found):
        """These entries go, as when the cache is full."""
        for entry in found:
            grading.evict(*entry.place)

    def holds(self, found):
        """Are these entries (of `world.stored()` or `left_in_the_middle`) still there as they were?"""
        now = {entry.place: entry.payload for entry in entries()}
        return all(now.get(entry.place) == entry.payload for entry in found)

    def goes_down(self, backend):
        """From now on the server ("redis", "memcached") refuses every connection. What it holds comes back with it."""
        grading.set_faults([{"kind": "down", "backend": backend, "fromMs": 0, "untilMs": None}])

    def hangs(self, backend, gives_up_after=0.5, for_seconds=None):
        """From now on the server answers nobody; clients give up after so many seconds. `for_seconds`: then it answers again."""
        until = None if for_seconds is None else (grading.now_seconds() + for_seconds) * 1000
        patience = {"extraMs": 86_400_000, "clientTimeoutMs": gives_up_after * 1000}
        grading.set_faults([{"kind": "slow", "backend": backend, "fromMs": 0, "untilMs": until, **patience}])

    def comes_back(self):
        """Every server answers again."""
        grading.set_faults([])

    def reads(self):
        """How many commands asked a cache for values."""
        return sum(c.op in ("get", "has", "get-many") for c in self.commands())

    def looked_elsewhere(self):
        """Something is stored, and nobody has ever asked for a key that it is stored under."""
        looked = {key for c in self.commands() if c.op in ("get", "has", "get-many") for key in c.keys}
        found = {entry.final_key for entry in self.stored()}
        return bool(looked and found) and not looked & found

    def writes(self):
        """How many commands stored something."""
        return sum(c.stored for c in self.commands())

    def round_trips(self):
        """How many commands were sent to caches, one round trip each."""
        return len(self.commands())

    def queries(self, *kinds):
        """The statements sent to the database: all, or those of a kind ("select", "count", "insert", "update", "delete")."""
        found = [e for e in self.events() if e["type"] == "queried" and (not kinds or e["action"]["do"] in kinds)]
        return Seen(found, "statement for the database")

    def works(self, name=None):
        """How often the slow services really worked."""
        return sum(e["type"] == "worked" and name in (None, e["name"]) for e in self.events())


world = _World()


def read(checks_source):
    """Reads a checks file. -> [{"title", "after"}]"""
    _checks.clear()
    _namespace.clear()
    _namespace.update(sandbox.namespace_of_ours("checks"))
    exec(compile(checks_source, "checks.py", "exec", dont_inherit=True), _namespace)
    titles = [title for title, _, _ in _checks]
    for title, after, _ in _checks:
        if after is not None and after not in titles[: titles.index(title)]:
            raise ValueError(f"{title!r} comes after {after!r}, and no earlier check has that title")
    return [{"title": title, "after": after} for title, after, _ in _checks]


def begin(learner_source):
    global _current
    _current = UnderTest(learner_source)


def look(position):
    """Carries out one check. -> its outcome; `hopeless` = no other check can do better."""
    title, _, function = _checks[position]
    found = _outcome(title, function)
    return {**found, "hopeless": _current.does_not_start or found.get("endless", False)}


def control(kind, seen, expected, message):
    """An expectation that is not met, held in the very names of the checks file: who replaced them has changed this outcome, too."""
    ask = _namespace.get(kind) or {"expect": expect, "expect_that": expect_that}[kind]

    def function():
        ask(seen, expected, message) if kind == "expect" else ask(seen is expected, message)

    return _outcome("control", function)


def _outcome(title, function):
    _current.last_answer = None
    try:
        function()
    except Unmet as e:
        return _failed(e.message, words(e.expected), words(e.seen), e.line)
    except KeyboardInterrupt:
        return {**_failed("It did not come to an end. Look for a loop that never stops."), "endless": True}
    except BaseException as e:
        return _tripped(title, e)
    finally:
        _current.restore()
    return {"passed": True, "message": "", "expected": None, "seen": None, "line": None}


def _tripped(title, error):
    """The check went on with something that was not as it should be. In the learner's lines, or in ours?"""
    last_line, line = told(error)
    if line is not None:
        return _failed(f"Your code stopped in line {line} with {last_line}", "a result", last_line, line)
    what = "What this check looks for was not there, or was something else than expected."
    return _failed(what, title, _current.last_answer)


def _failed(message, expected=None, seen=None, line=None):
    return {"passed": False, "message": message, "expected": expected, "seen": seen, "line": line}
