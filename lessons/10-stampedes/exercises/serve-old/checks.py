"""rates(): fresh for 60 s, kept for an hour; one request renews, the others take the old ones. Several at once are in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

FETCH = "shop.services.fetch_exchange_rates"
OLD, NEW = {"USD": 1.08}, {"USD": 1.09}
FIRST = "The first request fetches, the second does not"
AT_ONCE_S = 0.1


def during_a_renewal(after):
    """One request renews, `after` seconds after the first rates came; -> what another got meanwhile, how long it waited, how often was fetched."""
    program = learner()
    others = []

    def meanwhile():
        others.append(program.another_process().timed("rates"))

    program.stand_in(FETCH, OLD)
    program.call("rates")
    world.sleep(after)
    fetch = program.stand_in(FETCH, NEW, takes_seconds=0.8, during=meanwhile)
    program.call("rates")
    got, waited = others[0] if others else (None, 0)
    return bool(others), got, waited, fetch.calls


@check(FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD, NEW)
    expect(program.call("rates"), OLD, "On an empty cache the rates are fetched and returned.")
    returned = program.call("rates")
    if world.writes() == 0:
        expect_that(False, "Nothing was stored in the cache.", "the rates in the cache", "an empty cache")
    expect(fetch.calls, 1, "The second request came right after the first, and the rates were fetched again.", unit="call")
    expect(returned, OLD, "The second request should get what the first one stored.")
    world.sleep(58)
    program.call("rates")
    expect(fetch.calls, 1, "After 58 seconds the rates were still fresh, and they were fetched again.", unit="call")


@check("After 60 seconds they are renewed, again and again", after=FIRST)
def _():
    program = learner()
    fetch = program.stand_in(FETCH, OLD, NEW)
    program.call("rates")
    world.sleep(61)
    program.call("rates")
    expect(fetch.calls, 2, "After 61 seconds nobody had renewed the rates.", unit="call")
    expect(program.call("rates"), NEW, "After the renewal everybody should see the new rates.")
    world.sleep(58)
    program.call("rates")
    expect(fetch.calls, 2, "The rates were renewed 58 seconds ago, and they were fetched again.", unit="call")
    world.sleep(3)
    program.call("rates")
    expect(fetch.calls, 3, "Another minute had passed, and nobody renewed the rates a second time.", unit="call")


@check("While one renews, the others get the old rates at once", after=FIRST)
def _():
    renewed, got, waited, fetched = during_a_renewal(after=61)
    expect_that(renewed, "After 61 seconds nobody renewed the rates.", "a renewal", "none")
    expect(got, OLD, "A second request came while the first was renewing, and did not get the old rates.")
    expect_that(waited < AT_ONCE_S, "A second request came while the first was renewing, and had to wait.", "no wait", f"{waited:.3g} s")
    expect(fetched, 1, "One request was renewing, and another one fetched too.", unit="call")


@check("Rates that are thrown out at any moment", after=FIRST)
def _():
    for pause in (0, 61):
        step, more = 0, True
        while more:
            program = learner()
            program.stand_in(FETCH, OLD)
            program.call("rates")
            world.sleep(pause)
            more = program.visited(lambda: world.evict(world.kept(OLD)), "rates", after=step)
            expect(program.returned, OLD, "The rates were thrown out between two of your steps, and the request did not get any.")
            step += 1


@check("The old rates are kept for an hour, and no longer", after=FIRST)
def _():
    _, got, _, _ = during_a_renewal(after=3500)
    expect(got, OLD, "Nobody came for 3500 seconds. Then one request renewed, and another one did not get the old rates.")
    _, got, _, _ = during_a_renewal(after=3700)
    expect_that(got != OLD, "Nobody came for more than an hour, and then somebody was still given the old rates.", "new rates", str(got))
