"""dashboard(): old numbers while one renews; on an empty cache one computes and the others wait with a bound. The lock is never named here: another
process of the learner's own program takes it. Several at once are in scenario.json.
"""
import time

from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
OLD, NEW = {"orders": 7}, {"orders": 9}
FRESH = "Computed once, fresh for 60 seconds, then renewed"
AT_ONCE_S = 0.1


def during_a_renewal(after):
    """One request renews, `after` seconds after the first numbers came; -> what another got meanwhile, and how long it waited."""
    program = learner()
    others = []

    def meanwhile():
        started = time.monotonic()
        got = program.another_process().returns_within(9, "While one request computed, another one waited for more than nine seconds.", "dashboard")
        others.append((got, time.monotonic() - started))

    program.stand_in(COMPUTE, OLD)
    program.call("dashboard")
    world.sleep(after)
    program.stand_in(COMPUTE, NEW, takes_seconds=2, during=meanwhile)
    program.call("dashboard")
    expect_that(others, f"After {after} seconds nobody renewed the numbers.", "a renewal", "none")
    return others[0] if others else (None, 0)


@check(FRESH)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, OLD, NEW)
    expect(program.call("dashboard"), OLD, "The first request should return the numbers.")
    world.sleep(58)
    expect(program.call("dashboard"), OLD, "After 58 seconds the numbers should still be served.")
    expect(compute.calls, 1, "They were computed again before their 60 seconds were over.", unit="call")
    world.sleep(3)
    program.call("dashboard")
    expect(compute.calls, 2, "After 61 seconds nobody had renewed the numbers.", unit="call")
    expect(program.call("dashboard"), NEW, "After the renewal the new numbers should be served.")
    world.sleep(57)
    program.call("dashboard")
    expect(compute.calls, 2, "The numbers had been renewed less than a minute ago, and they were computed again.", unit="call")
    world.sleep(5)
    program.call("dashboard")
    expect(compute.calls, 3, "More than a minute after the first renewal nobody had renewed them a second time.", unit="call")


@check("While one renews, the others get the old numbers at once", after=FRESH)
def _():
    got, waited = during_a_renewal(after=61)
    expect(got, OLD, "A second request came while the first was renewing, and did not get the old numbers.")
    expect_that(waited < AT_ONCE_S, "A second request came while the first was renewing, and had to wait.", "no wait", f"{waited:.3g} s")


@check("A failure leaves no lock behind", after=FRESH)
def _():
    program = learner()
    program.stand_in(COMPUTE, ConnectionError("the database went away"), NEW)
    program.attempt("dashboard")
    program.returns_within(AT_ONCE_S, "The first request failed, and the next one waited for a lock that nobody held any more.", "dashboard")


@check("A failure on an empty cache isn't hidden", after=FRESH)
def _():
    program = learner()
    program.stand_in(COMPUTE, ConnectionError("the database went away"), NEW)
    returned, error = program.attempt("dashboard")
    message = "The cache was empty and the computation failed, and the request returned something else than numbers. Let the error come through."
    expect_that(error or returned == NEW, message, "the error", repr(returned))


@check("A renewal that failed is tried again", after=FRESH)
def _():
    program = learner()
    program.stand_in(COMPUTE, OLD)
    program.call("dashboard")
    world.sleep(70)
    program.stand_in(COMPUTE, ConnectionError("the database went away"))
    program.attempt("dashboard")
    world.sleep(600)
    program.stand_in(COMPUTE, NEW)
    program.call("dashboard")
    expect(program.call("dashboard"), NEW, "A renewal failed. Ten minutes later nobody had tried again, and the old numbers were still served.")


@check("After the work the lock is free", after=FRESH)
def _():
    program = learner()
    program.stand_in(COMPUTE, NEW)
    program.call("dashboard")
    world.evict(world.kept(NEW))
    message = "The numbers were computed and then thrown out, and the next request waited: the lock is still there."
    program.returns_within(AT_ONCE_S, message, "dashboard")


GIVES_UP = "If the lock is never freed, a waiter computes for itself"


@check(GIVES_UP, after=FRESH)
def _():
    program = learner()
    program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NEW)
    returned = program.returns_within(6.4, "The one with the lock never came back, and you waited on.", "dashboard")
    expect(returned, NEW, "The one with the lock never came back. After waiting in vain you should compute.")


@check("Who waited in vain leaves the lock alone", after=GIVES_UP)
def _():
    program = learner()
    held = program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NEW)
    program.call("dashboard")
    expect_that(held is None or world.holds(held), "Another request held the lock. One that had waited in vain computed, and then that lock was changed or gone.", "the lock of the other request", "changed or gone")


@check("The lock of a dead process runs out", after=GIVES_UP)
def _():
    program = learner()
    program.left_in_the_middle("dashboard", of=COMPUTE)
    program.stand_in(COMPUTE, NEW)
    world.sleep(10.5)
    message = "A process took the lock on an empty cache and was killed. More than ten seconds later its lock still makes others wait."
    program.returns_within(AT_ONCE_S, message, "dashboard")


@check("The old numbers are kept for an hour, and no longer", after=FRESH)
def _():
    got, _ = during_a_renewal(after=3500)
    expect(got, OLD, "Nobody came for 3500 seconds. Then one request renewed, and another one did not get the old numbers.")
    got, _ = during_a_renewal(after=3700)
    expect_that(got != OLD, "Nobody came for more than an hour, and then somebody was still given the old numbers.", "new numbers", str(got))
