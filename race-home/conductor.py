"""Forces a race: runs a few requests on your real Django in exactly the order of steps that you name.

    with conductor.schedule("A B B A") as run:
        run.request(view, 1)  # A: a function and its arguments
        run.request(view, 2)  # B
    assert run.results == [1, 2], run.table()

    conductor.explore(requests=[view, view], max_switches=2, setup=cache.clear, check=lambda run: ...)

Each request has a thread, and only one of them goes on at a time. A step is one primitive command: a method of locmem
or filebased, a command of redis-py or pymemcache, a statement, BEGIN or COMMIT of the database, a sleep, or step(). So
get_or_set() comes apart where it really comes apart. What happens between two steps belongs to the first of them.

Each word of the order is one step of the request with that letter; "expire:key" makes a key of the default cache run
out. A step can also be a dict, such as {"request": "A", "does": "get :1:n", "at": 0.5}. If the code has other steps by
now, new ones are taken along the way, missing ones are left out, and run.notes says which. After the order, the request
that went last goes on to its end. Time stands still except for sleeps, which take no real time.

Not controlled: threads that the code starts, datetime.now(), functions imported by name (`from time import sleep`).
"""

import contextlib
import functools
import string
import threading
import time

if __package__:
    from . import conductor_gates as gates
else:
    import conductor_gates as gates

here, current = gates.here, gates.current
MOST_STEPS = 5000  # in one run: more than that is a loop without an end
_running = threading.Lock()


class Stuck(AssertionError):
    """No request can go on. The message says where each of them is."""


class Abandoned(BaseException):
    """Ends the thread of a request whose run is over."""


def step(does="step"):
    """A step of your own, to let two lines come apart. Outside of a run it does nothing."""
    if request := current():
        request.before(does)


class Request:
    """One request of a run: its code, in a thread that only goes on when it is told to."""

    def __init__(self, run, name, call, arrives):
        self.run, self.name, self.call = run, name, call
        self.state, self.until = "asleep", arrives  # then "ready" for a step, "going", "asleep" again, "ended"
        self.does, self.busy = "", False  # its step, and whether it is being taken
        self.writes, self.writing, self.connection = None, False, None  # for the gates of databases
        self.result = self.error = None
        self.turn, self.back = threading.Semaphore(0), threading.Event()
        self.thread = threading.Thread(target=self._live, name=f"request {name}", daemon=True)

    def go(self):
        """Lets it go on until its next step, a sleep or its end, or until it seems to wait for another request."""
        self.back.clear()
        self.state = "going"
        self.run.on_turn(self)
        self.turn.release() if self.thread.ident else self.thread.start()
        self.back.wait(self.run.patience)

    def before(self, does, value=""):
        """In its own thread: waits for its turn to take this step. Returns the step's row: who, does, value, gets."""
        self.does = does
        self._pause("ready")
        self.run.rows.append([self.name, does, value, ""])
        return self.run.rows[-1]

    def sleep(self, seconds):
        self.before("sleep", f" {seconds:g} s")
        if seconds > 0:
            self.until = round(self.run.now + seconds, 6)
            self._pause("asleep")

    def _pause(self, state):
        if not self.run.over:
            self.state = state
            self.back.set()
            self.turn.acquire()
        if self.run.over:
            raise Abandoned

    def _live(self):
        here.set(self)
        try:
            self.result = gates.awaited(self.call())
        except BaseException as error:
            self.error = error
        self.busy = True
        gates.close_connections()
        if not self.run.over:
            how = "raise" if self.error else "return"
            self.run.rows.append([self.name, how, f" {gates.said(self.error or self.result)}", ""])
        self.state = "ended"
        self.back.set()

    def where(self):
        """Where it is, in words: before which step, or in which line of the code."""
        if self.state == "going":
            does = self.does if self.busy else "a call that is no step"
            return f"{self.name} waits in {does}{gates.line_of(self.thread)}"
        words = {"ready": f"is before {self.does}", "asleep": f"sleeps until {self.until:g} s", "ended": "has ended"}
        return f"{self.name} {words[self.state]}"


class Run:
    """What schedule() gives you. Add requests to it, and look at what became of them after the block."""

    def __init__(self, order, start=None, patience=3.0):
        words = order.split() if isinstance(order, str) else order
        self.order = [{"request": word} if isinstance(word, str) else word for word in words]
        self.start, self.patience = int(time.time()) if start is None else start, patience
        self.now, self.over, self.played, self.last, self.matched = 0.0, False, False, None, 0
        self.requests, self.rows, self.notes, self.taken, self.choices = [], [], [], [], []
        self.on_turn = lambda request: None  # for callers who have to know who goes on

    def request(self, function, *args, arrives=0.0, **kwargs):
        """Adds a request, called A, B, C … in turn: a function, also an async one, and its arguments."""
        if not callable(function):
            raise TypeError(f"A request is a function and its arguments, not {function!r}: run.request(view, 1)")
        if len(self.requests) == len(string.ascii_uppercase):
            raise ValueError("A run has at most 26 requests, A to Z.")
        name, call = string.ascii_uppercase[len(self.requests)], functools.partial(function, *args, **kwargs)
        self.requests.append(Request(self, name, call, arrives))

    @property
    def results(self):
        """What each request returned, or the exception that it raised."""
        return [request.error or request.result for request in self.requests]

    def table(self):
        """The steps that were taken: a column for each request, a line for each step, and the notes."""
        return "\n".join(["", *gates.table_lines(self.requests, self.rows), *self.notes])

    def note(self, text):
        if text not in self.notes:
            self.notes.append(text)

    def play(self):
        """Runs the requests. The end of the block does it; call it yourself to look around at the run's time."""
        known = {request.name: request for request in self.requests}
        for name in (item["request"] for item in self.order):
            if name not in known and not name.startswith("expire:"):
                has = f"the requests of this run are {', '.join(known)}" if known else "this run has no requests"
                raise ValueError(f"The order names {name!r}, but {has}. It has a letter for each step: 'A B B A'.")
        for place, item in enumerate([] if self.played else self.order):
            self.move_to(item.get("at", 0))
            if item["request"] in known:
                self._follow(known[item["request"]], item, self.order[place + 1 :])
            else:
                gates.expire_now(self, item["request"].removeprefix("expire:"))
        self.played = True
        while self._finish(self.requests):
            pass
        if not self.matched and any("does" in item for item in self.order):
            self.note("This order was made for other code: none of its steps is taken by this one.")

    def _follow(self, request, item, later):
        """Takes the step of the order, or what comes nearest to it."""

        def fits(item):
            return item["request"] == request.name and gates.is_same(item.get("does", request.does), request.does)

        if "at" not in item and request.state == "asleep":
            self.move_to(request.until)
        while request.state == "ready" and not any(map(fits, [item, *later])):
            self.note(f"{request.name} takes a step that is not in the order: {request.does}")
            self._step(request)
        if request.state == "ready" and fits(item):
            self.matched += 1
            self._step(request)
        elif "does" in item:
            self.note(f"{request.name} does not take the step {item['does']} of the order: {request.where()}")
        else:
            self.note(f"The order has a step for {request.name} that it cannot take: {request.where()}")
        while item.get("whole") and request.state != "ended":
            self._finish([request])

    def _finish(self, among):
        """One more step after the order; False when all have ended."""
        able = [request for request in among if request.state == "ready"]
        asleep = [request.until for request in among if request.state == "asleep"]
        if able:
            self._step(self.last if self.last in able else able[0])
        elif asleep:
            self.move_to(min(asleep))
        elif not self._came_back(self.patience):
            waiting = [request.where() for request in self.requests if request.state != "ended"]
            if waiting:
                raise Stuck(f"No request can go on: {'; '.join(waiting)}.{self.table()}")
            return False
        return True

    def _step(self, request):
        self.choices.append([each.name for each in self.requests if each.state == "ready"])
        self.taken.append(request.name)
        if len(self.taken) > MOST_STEPS:
            raise Stuck(f"No end after {MOST_STEPS} steps: {request.where()}.")
        self.last = request
        request.go()
        if request.state == "going":
            self.note(f"{request.where()}, until another request goes on")
        self._came_back(0.05)
        self.move_to(self.now)

    def _came_back(self, patience):
        """Whether a request that waited for another has gone on."""
        return any([request.back.wait(patience) for request in self.requests if request.state == "going"])

    def move_to(self, moment):
        """Moves the clock. Requests whose sleep ends on the way go on to their next step."""
        moment = max(moment, self.now)
        while due := [request for request in self.requests if request.state == "asleep" and request.until <= moment]:
            first = min(due, key=lambda request: request.until)
            gates.move_clock(self, first.until)
            first.go()
        gates.move_clock(self, moment)


@contextlib.contextmanager
def schedule(order, start=None, patience=3.0):
    """Runs the requests that the block adds, in this order. `start`: what time.time() says at first. A request that
    isn't back after `patience` seconds of real time is taken to wait for another one."""
    if not _running.acquire(blocking=False):
        raise RuntimeError("Another schedule is running: there can only be one at a time.")
    run = Run(order, start, patience)
    token = here.set(run)
    try:
        with gates.closed(run):
            try:
                yield run
                run.play()
            finally:
                run.over = True
                gates.give_up([request for request in run.requests if request.thread.is_alive()], Abandoned)
    finally:
        here.reset(token)
        _running.release()


def explore(requests, max_switches=2, setup=None, check=None, most=1000, patience=3.0):
    """Tries orders, those with the fewest switches from a request that could have gone on first, and returns how many.
    `requests`: functions, or tuples of a function and its arguments. `setup` is called before each run. The first run
    in which a request raises, or for which check(run) raises or is false, ends it with an AssertionError that shows it.
    """
    tried, level = 0, [()]
    for _ in range(max_switches + 1):
        following = []
        for order in level:  # it grows on the way: to go on with another request where one cannot is no switch
            if tried == most:
                return tried
            if setup:
                setup()
            with schedule(" ".join(order), patience=patience) as run:
                for each in requests:
                    run.request(*(each if isinstance(each, tuple) else [each]))
            tried += 1
            if problem := _problem(run, check):
                raise AssertionError(f"{problem}, in this order ({' '.join(run.taken)}):{run.table()}")
            for place in range(len(order), len(run.taken)):
                is_switch = place > 0 and run.taken[place - 1] in run.choices[place]
                others = [(*run.taken[:place], name) for name in run.choices[place] if name != run.taken[place]]
                (following if is_switch else level).extend(others)
        level = following
    return tried


def _problem(run, check):
    for request in run.requests:
        if request.error:
            return f"{request.name} raises {type(request.error).__name__}: {request.error}"
    try:
        holds = check is None or check(run)
    except AssertionError as error:
        return f"The check does not hold: {error}"
    return None if holds or holds is None else "The check does not hold"
