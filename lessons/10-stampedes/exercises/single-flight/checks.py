"""dashboard(): one computes under a lock of its own, the others wait with a bound, nobody gets None. The lock is never named here: another process
of the learner's own program takes it, with the token that program gives it.
"""
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
NUMBERS = {"orders": 7, "revenue": 280}
SECOND = "The first request computes the numbers, the second finds them"
AT_ONCE_S = 0.1


@check(SECOND)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, NUMBERS)
    expect(program.call("dashboard"), NUMBERS, "The first request has to return the numbers it computed.")
    expect(program.call("dashboard"), NUMBERS, "The second request should get what the first one stored.")
    if world.writes() == 0:
        expect_that(False, "Nothing was put into the cache.", "the numbers in the cache", "an empty cache")
    expect(compute.calls, 1, "The second request came right after the first, and the numbers were computed again.", unit="call")


@check("The numbers are kept for 30 seconds", after=SECOND)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, NUMBERS)
    again = program.asks_again(compute, "dashboard", after=29)
    expect_that(not again, "After 29 seconds the numbers were computed again.", "1 computation in 30 s", "2 computations")
    world.sleep(31)
    program.call("dashboard")
    expect(compute.calls, 2, "The numbers were older than 30 seconds and still served.", unit="computation")


@check("After the work the lock is free")
def _():
    program = learner()
    program.stand_in(COMPUTE, NUMBERS)
    program.call("dashboard")
    world.evict(world.kept(NUMBERS))  # as when the cache is full: somebody has to compute again
    _, waited = program.timed("dashboard")
    message = "The work is done and the lock is still there: the next request that had to compute waited for nobody."
    expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("A failing computation frees the lock")
def _():
    program = learner()
    program.stand_in(COMPUTE, ConnectionError("the database went away"), NUMBERS)
    returned, error = program.attempt("dashboard")
    message = "The computation failed, and the request returned something else than numbers. Let the error come through."
    expect_that(error or returned == NUMBERS, message, "the error", repr(returned))
    _, waited = program.timed("dashboard")
    message = "The computation failed and the lock is still there. Everybody waits for somebody who will not come."
    expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("If the lock is never freed, a waiter computes for itself")
def _():
    program = learner()
    program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NUMBERS)
    returned = program.returns_within(6.4, "A waiter has to give up after 6 seconds and compute for itself.", "dashboard")
    expect(returned, NUMBERS, f"Somebody else held the lock for longer than you wait. Your waiter came back with {returned}.")


@check("The lock of a dead process runs out")
def _():
    program = learner()
    program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NUMBERS)
    world.sleep(11)
    _, waited = program.timed("dashboard")
    message = "A process took the lock and was killed. Eleven seconds later its lock still makes others wait."
    expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("Those who wait do not prolong the lock of a dead process")
def _():
    program = learner()
    program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NUMBERS)
    _, in_vain = program.timed("dashboard")
    world.sleep(11 - in_vain)
    world.evict(world.kept(NUMBERS))
    _, waited = program.timed("dashboard")
    message = "A process was killed with the lock in hand, and one request waited for it in vain. Eleven seconds after it was taken the lock still makes others wait."
    expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("Nobody frees the lock of another")
def _():
    for thread in (False, True):
        program = learner()
        others = []

        def meanwhile():
            """The work takes 15 seconds; the lock runs out, and another request takes it and begins."""
            world.sleep(15)
            others.extend(program.left_in_the_middle("dashboard", of=COMPUTE, thread=thread) or [])

        program.stand_in(COMPUTE, NUMBERS, during=meanwhile)
        program.call("dashboard")
        where = "of the same process" if thread else "of another process"
        message = f"The work took 15 seconds, the lock ran out, a request {where} took it. You deleted a lock that belonged to somebody else."
        expect_that(world.holds(others), message, "the lock of the other request", "it is gone")
        if not world.kept(NUMBERS):
            continue
        returned, waited = program.timed("dashboard")
        expect(returned, NUMBERS, "The numbers were there, and a request did not get them.")
        message = "The numbers were there, and a request still waited for somebody else's lock."
        expect_that(waited < AT_ONCE_S, message, "no wait", f"{waited:.3g} s")


@check("Who waited in vain leaves the lock alone")
def _():
    program = learner()
    held = program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NUMBERS)
    program.call("dashboard")
    expect_that(held is None or world.holds(held), "Another request held the lock. One that had waited in vain computed, and then that lock was changed or gone.", "the lock of the other request", "changed or gone")
