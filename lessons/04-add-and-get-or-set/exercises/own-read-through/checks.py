"""read_through(): any result, whatever is stored or lost meanwhile."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

ONCE = "It computes on a miss, and only then"


class Compute:
    def __init__(self, value, meanwhile=lambda: None):
        self.value, self.meanwhile, self.calls = value, meanwhile, 0

    def __call__(self):
        self.calls += 1
        self.meanwhile()
        return self.value


@check(ONCE)
def _():
    program = learner()
    compute = Compute("cold")
    expect(program.call("read_through", "k", compute, 60), "cold", "The first call should return what was computed.")
    expect(program.call("read_through", "k", compute, 60), "cold", "The second call should return what is stored.")
    expect(compute.calls, 1, "The value was in the cache, and compute() was called again.", unit="call")
    expect(cache.get("k"), "cold", "The value should be stored under the key that the caller names.")


@check("The timeout is the caller's", after=ONCE)
def _():
    for timeout in [900, 60]:
        program = learner()
        compute = Compute("cold")
        program.call("read_through", "k", compute, timeout)
        world.sleep(timeout - 1)
        program.call("read_through", "k", compute, timeout)
        expect(compute.calls, 1, "The caller's timeout was not used: the value was gone too early.", unit="call")
        world.sleep(1.5)
        program.call("read_through", "k", compute, timeout)
        expect(compute.calls, 2, "The caller's timeout was not used: the value was there for too long.", unit="call")


@check("0, an empty list and None are values", after=ONCE)
def _():
    for empty in [0, [], "", False, None]:
        program = learner()
        compute = Compute(empty)
        program.call("read_through", "k", compute, 60)
        expect(program.call("read_through", "k", compute, 60), empty, f"{empty!r} was stored, and the second call should return it.")
        expect(compute.calls, 1, f"compute() returned {empty!r}, and the second call computed again: a stored {empty!r} is a value, too.", unit="call")


@check("A value stored meanwhile stays, and is returned", after=ONCE)
def _():
    for theirs in ["theirs", 0, None]:
        program = learner()
        compute = Compute("mine", meanwhile=lambda: cache.set("k", theirs, 60))
        returned = program.call("read_through", "k", compute, 60)
        message = f"You replaced what another request had stored while you computed, {theirs!r}."
        expect(cache.get("k", "nothing"), theirs, message)
        expect(returned, theirs, "Another request was faster, and you returned your own value: the two disagree.")


def steps_of(program):
    steps = 0
    while program.visited(lambda: None, "read_through", "k", Compute("mine"), 60, after=steps):
        steps += 1
        cache.clear()
    return steps


@check("Also when it is stored between two commands of yours", after="A value stored meanwhile stays, and is returned")
def _():
    for after in range(steps_of(learner()) - 1):
        program = learner()
        program.visited(lambda: cache.set("k", "theirs", 60), "read_through", "k", Compute("mine"), 60, after=after)
        message = "Another request stored its value between two of your commands, and you returned your own: the two disagree."
        expect(program.returned, cache.get("k"), message)


@check("It never comes back with less than it computed", after=ONCE)
def _():
    program = learner()
    returned = program.call("read_through", "k", Compute("cold"), 0)
    expect(returned, "cold", "The entry was gone before the last look, and the computed value was lost.")


@check("An entry may expire between any two commands", after=ONCE)
def _():
    for before in ["cold", None]:
        for after in range(40):
            program = learner()
            if before:
                cache.set("k", before, 60)
            more = program.visited(lambda: cache.delete("k"), "read_through", "k", Compute("cold"), 60, after=after)
            message = "The entry expired between two of your commands, and the caller got something that was neither stored nor computed."
            expect(program.returned, "cold", message)
            if not more:
                break


@check("Any other result is a value, too", after=ONCE)
def _():
    for value in learner().plain_values():
        if value is ...:
            continue  # no result is an Ellipsis
        program = learner()
        compute = Compute(value)
        program.call("read_through", "k", compute, 60)
        returned = program.call("read_through", "k", compute, 60)
        message = f"compute() returned {value!r}, and the second call computed again. A default that no result can be is an object() of your own."
        expect(compute.calls, 1, message, unit="call")
        expect(returned, value, f"compute() returned {value!r}, and the second call should return it too.")


@check("Without an end, if the caller says None", after="The timeout is the caller's")
def _():
    program = learner()
    compute = Compute("cold")
    program.call("read_through", "k", compute, None)
    world.sleep(10**9)
    program.call("read_through", "k", compute, None)
    expect(compute.calls, 1, "The caller's timeout was None, so the entry has no end, but it was gone.", unit="call")


@check("An error of compute() is the caller's, and it isn't stored", after=ONCE)
def _():
    program = learner()

    def fails():
        raise LookupError("no weather today")

    seen, error = program.attempt("read_through", "k", fails, 60)
    told = repr(seen) if error is None else type(error).__name__
    expect_that(isinstance(error, LookupError), "compute() raised an error, and the caller was not told.", "LookupError", told)
    expect(program.call("read_through", "k", Compute("cold"), 60), "cold", "compute() failed once. The next call should compute and return the value.")


@check("Without get_or_set", after=ONCE)
def _():
    program = learner()
    program.call("read_through", "k", Compute("cold"), 60)
    used = [command for command in world.commands() if command.api in ("get_or_set", "aget_or_set")]
    expect_that(not used, "It works, but with get_or_set. The task is to write its steps yourself.", "get and add", "get_or_set")
