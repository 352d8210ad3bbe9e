"""read_through(): get, add, get; any result; never worse than its own value."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


class Compute:
    def __init__(self, value, meanwhile=lambda: None):
        self.value, self.meanwhile, self.calls = value, meanwhile, 0

    def __call__(self):
        self.calls += 1
        self.meanwhile()
        return self.value


@check("It computes on a miss, and only then")
def _():
    program = learner()
    compute = Compute("cold")
    expect(program.call("read_through", "k", compute, 60), "cold", "The first call should return what was computed.")
    expect(program.call("read_through", "k", compute, 60), "cold", "The second call should return what is stored.")
    expect(compute.calls, 1, "The value was in the cache, and compute() was called all the same.", unit="call")


@check("The timeout is the caller's")
def _():
    program = learner()
    compute = Compute("cold")
    program.call("read_through", "k", compute, 900)
    world.sleep(899)
    program.call("read_through", "k", compute, 900)
    expect(compute.calls, 1, "The caller's timeout was not used: the value was gone too early.", unit="call")


@check("0, an empty list and None are values")
def _():
    for empty in [0, [], "", None]:
        program = learner()
        compute = Compute(empty)
        program.call("read_through", "k", compute, 60)
        expect(program.call("read_through", "k", compute, 60), empty, "It should return what is stored.")
        expect(compute.calls, 1, f"A stored {empty!r} was taken for a miss.", unit="call")


@check("A value stored meanwhile stays, and is returned")
def _():
    program = learner()
    compute = Compute("mine", meanwhile=lambda: cache.set("k", "theirs", 60))
    returned = program.call("read_through", "k", compute, 60)
    message = "You replaced what another request had stored while you computed."
    expect(cache.get("k"), "theirs", message)
    expect(returned, "theirs", "Another request was faster, and you returned your own value: the two disagree.")


@check("It never comes back with less than it computed")
def _():
    program = learner()
    returned = program.call("read_through", "k", Compute("cold"), 0)
    expect(returned, "cold", "The entry was gone before the last look, and the computed value was lost.")
