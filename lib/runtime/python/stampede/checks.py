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
import contextlib
import copy
import importlib
import time

MAX_SHOWN_CHARACTERS = 300

_checks = []  # (title, function) of the file now being read
_current = None  # the grading that is going on


def check(title):
    """Marks a function as a check; `title` says what holds when it passes."""

    def register(function):
        _checks.append((title, function))
        return function

    return register


class Unmet(Exception):
    """What was expected was not seen. All in words, for the learner."""

    def __init__(self, message, expected=None, seen=None, line=None):
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.seen = seen
        self.line = line


def expect(seen, expected, message, unit=None, line=None):
    """Goes on if the two are equal. `unit="call"` shows them as "1 call" and "2 calls", else they are shown as Python would."""
    if seen == expected and type(seen) is type(expected):
        return
    raise Unmet(message, _in_words(expected, unit), _in_words(seen, unit), line)


def expect_that(condition, message, expected=None, seen=None, line=None):
    """For what is not an equality: `expected` and `seen` are given in words."""
    if not condition:
        raise Unmet(message, expected, seen, line)


def learner():
    """The learner's program, run from its top in a fresh world. What it cached on the way is dropped: functions are checked
    on empty caches."""
    return _current.start()


class Program:
    """The learner's program after its own lines have run."""

    def __init__(self, namespace):
        self.namespace = namespace

    def call(self, name, *args, **kwargs):
        """Calls the learner's function. What it raises fails the check, with the line."""
        function = self.namespace.get(name)
        if not callable(function):
            raise Unmet(f"There is no function named {name}(). Keep the name from the task.", f"a function {name}()", "none")
        with _telling_of(f"{name}()"):
            return function(*args, **kwargs)

    def stand_in(self, name, *results, takes_seconds=0):
        """Puts a counting stand-in in the place of a function. It gives `results` in turn, the last one for ever.

        `name` is a function of the learner's program, or one they import, with its module: "shop.services.fetch_weather". Then it is
        replaced however they import it, at the top, inside a function or under another name.
        """
        double = StandIn(name, results, takes_seconds)
        module_name, _, last = name.rpartition(".")
        if module_name:
            module = vars(importlib.import_module(module_name))
            original = module[last]
            places = [(module, last), *((self.namespace, n) for n, value in self.namespace.items() if value is original)]
        elif last in self.namespace:
            places = [(self.namespace, last)]
        else:
            raise Unmet(f"Your program has no {name}() any more. Keep it and call it.", f"a function {name}()", "none")
        for holder, key in places:
            _current.undo.append((holder, key, holder[key]))
            holder[key] = double
        return double

    @property
    def stdout(self):
        """What was printed since the caches were emptied."""
        return "".join(e["text"] for e in world.events() if e["type"] == "printed" and e["stream"] == "stdout")


class StandIn:
    """A function that counts its calls."""

    def __init__(self, name, results, takes_seconds):
        self.__name__ = name.rpartition(".")[2]
        self.calls = 0
        self.arguments = []
        self._results = results or (None,)
        self._takes_seconds = takes_seconds

    def __call__(self, *args, **kwargs):
        self.calls += 1
        self.arguments.append((args, kwargs))
        if self._takes_seconds:
            time.sleep(self._takes_seconds)
        return copy.deepcopy(self._results[min(self.calls, len(self._results)) - 1])


class _World:
    """The world of the program now under test."""

    def sleep(self, seconds):
        """Virtual time goes by."""
        time.sleep(seconds)

    def events(self):
        """The trace since the caches were emptied."""
        from stampede import grading

        return grading.events()[_current.events_before :]

    def commands(self, op=None, key=None):
        """The cache commands since then, e.g. `world.commands("set")[-1].ttl`. `key` is matched without prefix and version."""
        found = [Command(e) for e in self.events() if e["type"] == "commanded"]
        return [c for c in found if op in (None, c.op) and (key is None or any(k.endswith(f":{key}") for k in c.keys))]


class Command:
    """One cache command of the trace. `ttl` is in seconds, None = for ever."""

    def __init__(self, event):
        command = event["command"]
        self.op = command["op"]
        self.keys = [command["key"]] if "key" in command else [*command.get("keys", []), *(k for k, _ in command.get("entries", []))]
        ttl_ms = command.get("ttlMs")
        self.ttl = None if ttl_ms is None else ttl_ms / 1000
        self.outcome = event["outcome"]
        self.line = event["line"]


world = _World()


class _Grading:
    def __init__(self, source):
        self.source = source
        self.events_before = 0
        self.undo = []
        self.does_not_start = False

    def start(self):
        from stampede import grading

        self.restore()
        self.events_before = 0
        self.does_not_start = True
        with _telling_of("Your program"):
            namespace = grading.fresh_run(self.source)
        self.does_not_start = False
        _empty_caches()
        self.events_before = len(grading.events())
        return Program(namespace)

    def restore(self):
        """Takes the stand-ins out again: modules outlive the program."""
        for holder, name, original in reversed(self.undo):
            holder[name] = original
        self.undo.clear()


def run_checks(checks_source, learner_source):
    """Runs every check of the file. -> [{"title", "passed", "message", "expected", "seen", "line"}]"""
    global _current
    _checks.clear()
    exec(compile(checks_source, "checks.py", "exec", dont_inherit=True), {"__name__": "checks"})
    _current = _Grading(learner_source)
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
        last_line, line = _told(e)
        return _failed(f"The check could not go on: {last_line}", line=line)
    finally:
        _current.restore()
    return {"passed": True, "message": "", "expected": None, "seen": None, "line": None}


def _failed(message, expected=None, seen=None, line=None):
    return {"passed": False, "message": message, "expected": expected, "seen": seen, "line": line}


@contextlib.contextmanager
def _telling_of(what):
    """Whatever the learner's code raises becomes a sentence with their line."""
    try:
        yield
    except KeyboardInterrupt:
        raise
    except RecursionError as e:
        raise Unmet(f"{what} called itself until Python gave up.", "an end", "RecursionError", _told(e)[1]) from None
    except SystemExit:
        raise Unmet(f"{what} left the program with exit().", "a result", "SystemExit") from None
    except BaseException as e:
        last_line, line = _told(e)
        where = "" if line is None else f" in line {line}"
        raise Unmet(f"{what} stopped{where} with {last_line}", "a result", last_line, line) from None


def _told(error):
    from stampede.runner import describe

    told = describe(error)
    return told["lastLine"], told["line"]


def _empty_caches():
    from django.core.cache import caches

    for cache in caches.all(initialized_only=True):
        with contextlib.suppress(Exception):  # a server that is down has nothing to empty
            cache.clear()


def _in_words(value, unit):
    if unit is not None:
        return f"{value} {unit}" if value == 1 else f"{value} {unit}s"
    try:
        text = repr(value)
    except Exception as e:
        text = f"<{type(value).__name__} whose repr raises {type(e).__name__}>"
    return text if len(text) <= MAX_SHOWN_CHARACTERS else text[: MAX_SHOWN_CHARACTERS - 1] + "…"
