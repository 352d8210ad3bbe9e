"""The learner's program while a check looks at it: its functions, stand-ins for what they call, and the world they act in."""
import ast
import collections.abc
import contextlib
import re
import time

from stampede import bridge, grading, identity, randomness, substitute, virtual_time
from stampede.in_words import Unmet, shown, telling_of, unmet_by
from stampede.seen import Entries, Entry
from stampede.stand_in import StandIn


class UnderTest:
    """One learner's source, started afresh as often as checks ask for it."""

    def __init__(self, source):
        self.source = source
        self.does_not_start = False
        self.last_answer = None  # what the program returned last, in words
        self._events_before = 0
        self._undo = []

    def start(self):
        self.restore()
        self._events_before = 0
        self.does_not_start = True
        with telling_of("Your program"):
            namespace = grading.fresh_run(self.source)
        self.does_not_start = False
        _empty_caches()
        self._events_before = len(grading.events())
        return Program(self, namespace, process=0)

    def events(self):
        """The trace since the caches were emptied."""
        return grading.events()[self._events_before :]

    def restore(self):
        """Takes the stand-ins out again: modules outlive the program."""
        self.undo_to(0)

    def put(self, place, replacement):
        self._undo.append(substitute.put(place, replacement))

    def undo_to(self, length):
        while len(self._undo) > length:
            self._undo.pop()()

    @property
    def undoable(self):
        return len(self._undo)


class Names(collections.abc.MutableMapping):
    """The names of a learner's program; one that is not there is asked for in words."""

    def __init__(self, real):
        self._real = real

    def __getitem__(self, name):
        if name not in self._real:
            raise Unmet(f"There is no {name} in your program. Keep the name from the task.", f"the name {name}", "none")
        return self._real[name]

    def __setitem__(self, name, value):
        self._real[name] = value

    def __delitem__(self, name):
        del self._real[name]

    def __contains__(self, name):
        return name in self._real

    def __iter__(self):
        return iter(list(self._real))

    def __len__(self):
        return len(self._real)

    def get(self, name, default=None):
        return self._real.get(name, default)


class Program:
    """The learner's program after its own lines have run, in one process."""

    def __init__(self, under_test, namespace, process):
        self.namespace = Names(namespace)
        self._real = namespace
        self._under_test = under_test
        self._process = process
        self.returned = None  # by the last `visited`

    def call(self, name, *args, **kwargs):
        """Calls the learner's function. What it raises fails the check, with the line."""
        with telling_of(f"{name}()"):
            return self._answer(name, args, kwargs)

    def attempt(self, name, *args, **kwargs):
        """Calls it although it may raise: -> (what it returned or None, the exception or None)."""
        try:
            return self._answer(name, args, kwargs), None
        except (KeyboardInterrupt, Unmet, bridge.Suspended):
            raise
        except BaseException as e:
            return None, e

    def timed(self, name, *args, **kwargs):
        """-> (what it returned, how many virtual seconds it took)."""
        began = grading.now_seconds()
        value = self.call(name, *args, **kwargs)
        return value, grading.now_seconds() - began

    def returns_within(self, seconds, message, name, *args, **kwargs):
        """What it returned; the check fails with the message if it takes more virtual seconds. It is not waited for much longer."""
        patience = max(10 * seconds, 60)
        grading.set_alarm(patience)
        try:
            value, took = self.timed(name, *args, **kwargs)
        except bridge.Suspended:
            raise Unmet(message, f"at most {seconds:g} s", f"not back after {patience:g} s") from None
        finally:
            grading.set_alarm(None)
            bridge.speak()
        if took > seconds:
            raise Unmet(message, f"at most {seconds:g} s", f"{took:.3g} s")
        return value

    def asks_again(self, work, name, *args, after):
        """Calls it, waits, calls it again: was the stand-in `work` asked a second time? Judges a lifetime by the answer, not by the command.
        Halfway through somebody else calls it, so that a lifetime which begins again with every hit shows."""
        self.call(name, *args)
        before = work.calls
        for _ in range(2):
            time.sleep(after / 2)
            self.call(name, *args)
        return work.calls > before

    def stand_in(self, name, *results, takes_seconds=0, during=None):
        """Puts a counting stand-in in the place of a function. It gives `results` in turn, the last one for ever; an exception among
        them is raised. `during` is called once, in the middle of the first call.

        `name` is a function of the learner's program, or one they import, with its module: "shop.services.fetch_weather". It is
        replaced wherever they keep it: under another name, in a decorator, a partial or a default argument.
        """
        double = StandIn(name, results, takes_seconds, during)
        place = substitute.place_of(name, self._real)
        if place is None:
            raise Unmet(f"Your program has no {name}() any more. Keep it and call it.", f"a function {name}()", "none")
        self._under_test.put(place, double)
        return double

    def attempt_expiring(self, position, name, *args):
        """`attempt`, and before the step at this position (0 = the first) time passes until whatever expires next has expired, as it can
        on any server: -> (what it returned, the exception or None), or None when it took fewer steps."""
        steps = 0
        usual = bridge.before_step

        def expire_in_time():
            nonlocal steps
            if usual is not None:
                usual()
            if steps == position:
                bridge.before_step = usual
                lifetimes = [entry.ttl for entry in entries() if entry.ttl is not None]
                time.sleep(min(lifetimes, default=0) + 0.001)
            steps += 1

        bridge.before_step = expire_in_time
        try:
            outcome = self.attempt(name, *args)
        finally:
            bridge.before_step = usual
        return outcome if steps > position else None

    def plain_values(self):
        """Every text, number, list and the like that stands in the program, each once: a mark for "not there" that is one of them can be
        stored by somebody, too."""
        found = {}
        for node in ast.walk(ast.parse(self._under_test.source)):
            with contextlib.suppress(ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
                value = ast.literal_eval(node)
                found.setdefault(repr(value), value)
        return list(found.values())

    def forget_events(self):
        """What was done until now is not looked at: a check has set the scene."""
        self._under_test._events_before = len(grading.events())

    def another_process(self):
        """The same program in a process of its own, in the same world: other module globals, another locmem, another hash of texts; the
        same Redis, Memcached and database."""
        process = grading.new_process()
        with _in_process(process), telling_of("Your program"):
            namespace = grading.second_run(self._under_test.source)
        return Program(self._under_test, namespace, process)

    def deployed(self, **constants):
        """The program after a deploy that gave some constants at its top another value, `deployed(BUILD=43)`: it has run from its top, its
        own lines included, and finds all caches as they are, local memory too."""
        source = self._under_test.source
        for name, value in constants.items():
            self.namespace[name]  # one that is missing is asked for in words
            source = re.sub(rf"^{name}\b[^=\n]*=.*$", f"{name} = {value!r}", source, flags=re.MULTILINE)
        with _in_process(self._process), telling_of("Your program"):
            namespace = grading.second_run(source)
        return Program(self._under_test, namespace, self._process)

    def left_in_the_middle(self, name, *args, of, after=0.0, thread=False):
        """Another process calls the function and stays in the middle of the slow work `of` (a name for `stand_in`), as if it had been
        killed there: nothing after that happens. -> the entries it put into the caches, a lock of its own among them, with the
        very token that the learner's program gave it. None when it never began the work. `thread` = it is no other process but
        another thread of this one, with the same globals."""
        before = {entry.place: entry.payload for entry in entries()}
        middle = []
        undoable = self._under_test.undoable
        drawn = randomness.drawn()
        other = self if thread else self.another_process()
        before_thread = identity.act_as_thread(1 if thread else 0)

        def stop():
            if after:
                time.sleep(after)
            middle.append(grading.keep_world())
            bridge.silence()
            raise bridge.Suspended

        try:
            other.stand_in(of, None, during=stop)
            with _in_process(other._process):
                randomness.repeat(drawn)
                try:
                    other._find(name)(*args)
                except (KeyboardInterrupt, Unmet):
                    raise
                except BaseException as e:
                    if not middle and not thread:  # a thread may have to wait for a lock of its process, for ever in here
                        raise unmet_by(e, f"{name}()") from None
        finally:
            bridge.speak()
            identity.act_as_thread(before_thread)
            self._under_test.undo_to(undoable)
        if not middle:
            return None
        grading.bring_back(middle[0])
        return Entries([e for e in entries() if before.get(e.place) != e.payload], "entry of the other process")

    def visited(self, visit, name, *args, after):
        """Calls the function, and carries out the whole of `visit()` right after its step number `after` (0 is the first: a cache command, a
        statement, a pause), as another thread with a database connection of its own. -> were there so many steps? What the function
        returned is in `returned`."""
        steps = 0

        def look():
            nonlocal steps
            steps += 1
            if steps == after + 1:
                bridge.after_step = None
                with _own_connection():
                    visit()

        bridge.after_step = look
        try:
            self.returned = self.call(name, *args)
        finally:
            bridge.after_step = None
        return steps > after

    def breaks_off(self, name, *args, after):
        """Calls the function, which ends right after its step number `after` (0 is the first), as when the server stops its process:
        SystemExit, so `finally` and the rollback of a transaction are carried out. -> were there so many steps?"""

        stopped = []

        def stop():
            stopped.append(True)
            raise SystemExit

        with contextlib.suppress(Unmet):
            self.visited(stop, name, *args, after=after)
        return bool(stopped)

    @property
    def stdout(self):
        """What was printed since the caches were emptied."""
        return "".join(e["text"] for e in self._under_test.events() if e["type"] == "printed" and e["stream"] == "stdout")

    def _find(self, name):
        function = self._real.get(name)
        if not callable(function):
            raise Unmet(f"There is no function named {name}(). Keep the name from the task.", f"a function {name}()", "none")
        return function

    def _answer(self, name, args, kwargs):
        function = self._find(name)
        with _in_process(self._process):
            value = function(*args, **kwargs)
        self._under_test.last_answer = f"{name}() returned {shown(value)}"
        return value


@contextlib.contextmanager
def _in_process(process):
    """What happens inside is done by another process of the learner's program."""
    before = grading.current_process()
    if process == before:
        yield
        return
    _enter(process)
    try:
        yield
    finally:
        _enter(before)


def _enter(process):
    grading.enter_process(process)
    virtual_time.next_reader()
    identity.next_process()
    identity.forget_addresses()
    randomness.forget()


@contextlib.contextmanager
def _own_connection():
    """What happens inside doesn't see the transaction that is open outside."""
    from django.db import connection

    outside = dict(vars(connection))
    connection.forget()
    connection._transactions = outside["_transactions"] + 1000  # no name of a transaction twice
    try:
        yield
    finally:
        vars(connection).update(outside)


def entries():
    """Every live entry of every cache."""
    return Entries([Entry(found) for found in grading.stored()], "entry in the cache")


def _empty_caches():
    from django.core.cache import caches

    used = caches.all(initialized_only=True)
    if not used and any(event["type"] == "commanded" for event in grading.events()):
        used = caches.all()  # the program used them inside asyncio.run, which has connections of its own
    for cache in used:
        with contextlib.suppress(Exception):  # a server that is down has nothing to empty
            cache.clear()
