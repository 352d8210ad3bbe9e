"""Runs a few requests against your real Django in exactly the order of steps that you name, so that a race happens every time.

    with conductor.schedule("A A B B A") as run:    # or a list, as in schedule.json
        run.request(view, 1)                        # A: a function and its arguments
        run.request(view, 2)                        # B
    assert run.results == [1, 2], run.table()

    conductor.explore(requests=[view, view], max_switches=2, setup=cache.clear, check=lambda run: run.results == [1, 2])

Each request has a thread, and only one of them goes on at a time. A step is one primitive command of the backend: a method of locmem or
filebased, a command of redis-py or pymemcache, a statement, BEGIN or COMMIT of the database (a write of Django's database cache is a
COUNT and a transaction), a sleep. So get_or_set, or a database cache's add, parts where it really parts. Of a backend that is not known,
whole calls are steps, and `run.notes` says so. What lies between two steps of a request belongs to the first.

A word of the order is a request's next step; "expire:lock" makes that key of the default cache run out there. A step in a list may
also say what it does, and at which moment: what has a timeout that is over by then, expires. If the code does not take that step, the
steps that are new are taken on the way to it, and a step that is gone is left out; `run.notes` says which. After the order, whoever
went last goes on. Time stands still but for sleeps, which take none: time.time(), timezone.now() and their kin show it to the requests.

Only Python's time, Django's cache and its database are conducted: threads that the code starts itself, datetime.now() and locks of its
own are not. A request that waits for another one is found out by its not coming back.
"""
import contextlib
import functools
import re
import string
import sys
import time

from .request import Request
from .servers import expire
from .steps import here, replacements, said

PATIENCE_S = 3.0  # a step that takes longer waits for another request
MOST_STEPS = 5000  # of one run: more is a loop that only ends by chance
_run = None  # the one that is under way


def step(does="step"):
    """A step of your own, between two lines that you want to part. It does nothing."""
    if isinstance(here.get(), Request):
        here.get().before(does)


def is_busy():
    """Whether this is inside a step, or nobody's code that is conducted: nothing here is a step of its own."""
    return not isinstance(here.get(), Request) or here.get().busy


class Stuck(AssertionError):
    """Nobody can go on."""


class Run:
    """What `schedule` gives you, and what became of it."""

    def __init__(self, order, start):
        self.order = [{"request": word} for word in order.split()] if isinstance(order, str) else list(order)
        self.start = int(time.time()) if start is None else start
        self.now, self.over, self.last, self.run, self.patience_s = 0.0, False, None, self, PATIENCE_S
        self.requests, self.rows, self.notes, self.taken, self.choices = [], [], [], [], []
        self.strangers, self.ends = set(), {}  # ends: when a server has to forget a key, and by which client
        self.matched = self.differing = 0
        self.played, self.on_turn = False, lambda request: None  # for whoever has to know who goes on

    def request(self, function, *args, arrives=0.0, **kwargs):
        """One more, called A, B, C … in turn. It has to arrive before it can take a step."""
        if len(self.requests) == len(string.ascii_uppercase):
            raise ValueError("A run has 26 requests at most, A to Z.")
        call = functools.partial(function, *args, **kwargs)
        self.requests.append(Request(self, string.ascii_uppercase[len(self.requests)], call, arrives))

    @property
    def results(self):
        """What they returned, in turn; an exception stands for itself."""
        return [request.error or request.result for request in self.requests]

    def table(self):
        """Every step that was taken: a column for each request, a row for each step."""
        texts = [[who, f"{does} → {gets}" if gets else does] for who, does, gets in self.rows]
        width = max([len(text) for _, text in texts] + [8]) + 2
        at = {request.name: i for i, request in enumerate(self.requests)}
        head = "     " + "".join(request.name.ljust(width) for request in self.requests)
        rows = [f"{i:3}  {' ' * width * at.get(who, 0)}{text}" for i, (who, text) in enumerate(texts, 1)]
        return "\n".join(line.rstrip() for line in [head, *rows, *self.notes])

    def play(self):
        """In the order, and then to the end. By itself when the block ends; call it to look at what is left in the time of the run."""
        if self.played:
            return
        self.played, known = True, {request.name: request for request in self.requests}
        self.wake()
        for place, item in enumerate(self.order):
            self.move_to(item.get("at"))
            if item["request"].startswith("expire:"):
                sys.modules["django.core.cache"].cache.delete(item["request"][7:])
                self.rows.append(["", item["request"], ""])
                continue
            if item["request"] not in known:
                names = ", ".join(known) or "none"
                raise ValueError(f"The order names {item['request']!r}; the requests of this run are {names}.")
            request = known[item["request"]]
            self.follow(request, item, self.order[place + 1 :])
            while item.get("whole") and request.state != "ended":
                self.finish([request])
        while self.finish():
            pass
        asked = sum("does" in item for item in self.order)
        if self.differing and self.matched == 0:
            self.notes.append(f"This order was made for other code: none of its {asked} steps is taken by this one.")

    def follow(self, request, item, later):
        """The step of the order, or what is nearest to it."""
        if item.get("at") is None and request.state == "asleep":
            self.move_to(request.until)
        wanted = item.get("does")
        while request.state == "ready":
            if wanted is None or _same(request.does, wanted):
                self.matched += 1
                return self.step(request)
            self.differing += 1
            if any(_same(request.does, other.get("does")) for other in later if other["request"] == request.name):
                break
            self.notes.append(f"{request.name} takes a step that is not in the order: {request.does}")
            self.step(request)
        if request.state == "ended":
            self.differing += wanted is not None
            why = "it has ended"
        else:
            why = "its code does something else now" if request.state == "ready" else request.where()
        self.notes.append(f"{request.name} does not take the step {wanted or len(self.taken) + 1} of the order: {why}")

    def finish(self, among=None):
        """One more step, after the order; False when all have ended."""
        among = among or self.requests
        able = [request for request in among if request.state == "ready"]
        if not able:
            asleep = [request.until for request in among if request.state == "asleep"]
            if asleep:
                self.move_to(min(asleep))
            elif not self.came_back(self.patience_s):
                waiting = [request for request in self.requests if request.state != "ended"]
                if waiting:
                    raise Stuck("Nobody can go on: " + "; ".join(each.where() for each in waiting) + f".\n{self.table()}")
                return False
            return True
        self.step(self.last if self.last in able else able[0])
        return True

    def step(self, request):
        self.choices.append([each.name for each in self.requests if each.state == "ready"])
        self.taken.append(request.name)
        if len(self.taken) > MOST_STEPS:
            raise Stuck(f"{MOST_STEPS} steps and no end: {request.where()}.")
        self.last = request
        request.go()
        if request.state == "going":
            self.notes.append(f"{request.where()}, which another request has to end")
        self.came_back(0.05)
        self.wake()

    def came_back(self, patience_s):
        """Whether one that waited for another has gone on."""
        going = [request for request in self.requests if request.state == "going"]
        return any([request.back.wait(patience_s) for request in going])

    def move_to(self, moment):
        """The clock, past everybody who wakes up on the way."""
        while moment is not None:
            due = [request.until for request in self.requests if request.state == "asleep" and request.until <= moment]
            self.now = max(self.now, min(due, default=moment))
            self.rows.extend(["", f"({key} expires)", ""] for key in expire(self))
            if not due:
                return
            self.wake()

    def wake(self):
        for request in self.requests:
            if request.state == "asleep" and request.until <= self.now:
                request.go()

    def sleep(self, seconds):
        """Before the requests: the time passes."""
        self.move_to(self.now + max(0, seconds))


@contextlib.contextmanager
def schedule(order, start=None):
    """Add requests to it with `run.request`; they run when the block ends. `start`: the moment that time.time() shows at first."""
    global _run
    if _run is not None:
        raise RuntimeError("Another schedule is running: there is one at a time.")
    run = _run = Run(order, start)
    token = here.set(run)
    try:
        with contextlib.ExitStack() as stack:
            for place, name, gate in replacements(run):
                stack.callback(setattr, place, name, getattr(place, name))
                setattr(place, name, gate)
            yield run
            run.play()
    finally:
        run.over, _run = True, None
        here.reset(token)
        for request in run.requests:
            request.turn.release()


def explore(requests, max_switches=2, setup=None, check=None, most=1000):
    """Tries the orders with the fewest switches from a request that could have gone on. `requests`: functions, or tuples of a function and its
    arguments. `setup` is called before each run. The first run in which a request raises, or for which `check(run)` is false or
    raises, ends it with an AssertionError that shows its steps. -> how many orders were tried"""
    tried, level = 0, [()]
    for _ in range(max_switches + 1):
        following = []
        for order in level:  # grows on the way: to choose somebody where the last one cannot go on is no switch
            if tried == most:
                return tried
            if setup:
                setup()
            with schedule(" ".join(order)) as run:
                for each in requests:
                    function, *args = each if isinstance(each, tuple) else (each,)
                    run.request(function, *args)
            tried += 1
            problem = _problem(run, check)
            if problem:
                raise AssertionError(f"{problem}, in this order ({' '.join(run.taken)}):\n{run.table()}")
            for place in range(len(order), len(run.taken)):
                for other in run.choices[place]:
                    is_switch = place > 0 and run.taken[place - 1] in run.choices[place]
                    if other != run.taken[place]:
                        (following if is_switch else level).append((*run.taken[:place], other))
        level = following
    return tried


def _problem(run, check):
    for request in run.requests:
        if request.error:
            return f"{request.name} raises {said(request.error)}"
    try:
        return "The check does not hold" if check and not check(run) else None
    except AssertionError as error:
        return f"The check does not hold: {error}"


def _same(does, wanted):
    return wanted is None or does == wanted or without_chance(does) == without_chance(wanted)


def without_chance(text):
    """Keys may have random parts, moments or digests in them: those are taken to be the same."""
    return re.sub(_CHANCE, "#", text)


_CHANCE = r"[0-9a-f-]{16,}|-?\d{9,}(?:\.\d+)?"
