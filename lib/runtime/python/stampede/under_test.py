"""The learner's program while a check looks at it: its functions, stand-ins for what they call, and the world they act in."""
import contextlib
import copy
import importlib
import time

from stampede.in_words import Unmet, telling_of


class UnderTest:
    """One learner's source, started afresh as often as checks ask for it."""

    def __init__(self, source):
        self.source = source
        self.does_not_start = False
        self._events_before = 0
        self._undo = []

    def start(self):
        from stampede import grading

        self.restore()
        self._events_before = 0
        self.does_not_start = True
        with telling_of("Your program"):
            namespace = grading.fresh_run(self.source)
        self.does_not_start = False
        _empty_caches()
        self._events_before = len(grading.events())
        return Program(namespace, self._undo, self.events)

    def events(self):
        """The trace since the caches were emptied."""
        from stampede import grading

        return grading.events()[self._events_before :]

    def restore(self):
        """Takes the stand-ins out again: modules outlive the program."""
        for holder, name, original in reversed(self._undo):
            holder[name] = original
        self._undo.clear()


class Program:
    """The learner's program after its own lines have run."""

    def __init__(self, namespace, undo, events):
        self.namespace = namespace
        self._events = events
        self._undo = undo  # [(holder, name, original)], for after the check

    def call(self, name, *args, **kwargs):
        """Calls the learner's function. What it raises fails the check, with the line."""
        function = self.namespace.get(name)
        if not callable(function):
            raise Unmet(f"There is no function named {name}(). Keep the name from the task.", f"a function {name}()", "none")
        with telling_of(f"{name}()"):
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
            self._undo.append((holder, key, holder[key]))
            holder[key] = double
        return double

    @property
    def stdout(self):
        """What was printed since the caches were emptied."""
        return "".join(e["text"] for e in self._events() if e["type"] == "printed" and e["stream"] == "stdout")


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


def _empty_caches():
    from django.core.cache import caches
    from stampede import grading

    used = caches.all(initialized_only=True)
    if not used and any(event["type"] == "commanded" for event in grading.events()):
        used = caches.all()  # the program used them inside asyncio.run, which has connections of its own
    for cache in used:
        with contextlib.suppress(Exception):  # a server that is down has nothing to empty
            cache.clear()
