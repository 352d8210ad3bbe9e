"""Stage 10: dashboard_stats() without a stampede. What many requests do is in scenario.json."""
from stampede.checks import check, expect, expect_that, world
from stampede.stages import learner, still_holds, works_as_before

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING, EVENING = {"orders": 7}, {"orders": 9}


def orders_of(program):
    stats = program.call("dashboard_stats")
    orders = stats.get("orders") if isinstance(stats, dict) else None
    expect_that(isinstance(orders, int), "dashboard_stats() should return the dashboard's numbers, with the number of orders.", "numbers", str(stats))
    return orders


@check("Computed once in ten minutes, then renewed")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    expect(program.call("dashboard_stats"), MORNING, "dashboard_stats() should return the numbers.")
    world.sleep(595)
    expect(program.call("dashboard_stats"), MORNING, "After 595 seconds the numbers are still fresh.")
    expect(compute.calls, 1, "They were computed again before their 600 seconds were over.", unit="call")
    world.sleep(10)
    program.call("dashboard_stats")
    expect(compute.calls, 2, "After 600 seconds nobody renewed the numbers.", unit="call")
    expect(program.call("dashboard_stats"), EVENING, "After a renewal the new numbers should be served.")
    world.sleep(590)
    program.call("dashboard_stats")
    expect(compute.calls, 2, "The numbers had been renewed less than ten minutes ago, and they were computed again.", unit="call")
    world.sleep(20)
    program.call("dashboard_stats")
    expect(compute.calls, 3, "Ten more minutes had passed, and nobody renewed the numbers a second time.", unit="call")


@check("While one renews, the others get the old numbers at once")
def _():
    for after in (610, 80000):
        program = learner()
        others = []

        def meanwhile():
            others.append(program.another_process().timed("dashboard_stats"))

        program.stand_in(COMPUTE, MORNING)
        program.call("dashboard_stats")
        world.sleep(after)
        program.stand_in(COMPUTE, EVENING, takes_seconds=2, during=meanwhile)
        program.call("dashboard_stats")
        got, waited = others[0] if others else (None, 0)
        expect(got, MORNING, f"After {after} seconds one request renewed the numbers, and another one did not get the old ones meanwhile.")
        expect_that(waited < 1, "A second request came while the first was renewing, and had to wait.", "no wait", f"{waited:.3g} s")


@check("After a failure the next request need not wait")
def _():
    program = learner()
    program.stand_in(COMPUTE, ConnectionError("the database went away"), MORNING)
    program.attempt("dashboard_stats")
    returned, waited = program.timed("dashboard_stats")
    expect(returned, MORNING, "The first request failed, and the next one got no numbers: the lock was never freed.")
    expect_that(waited < 1, "The first request failed, and the next one waited for a lock that nobody held any more.", "no wait", f"{waited:.3g} s")


@check("A renewal that failed is tried again, and one that takes long stays alone")
def _():
    program = learner()
    program.stand_in(COMPUTE, {"orders": 7})
    program.call("dashboard_stats")
    world.sleep(610)
    program.stand_in(COMPUTE, ConnectionError("the database went away"))
    program.attempt("dashboard_stats")
    compute = program.stand_in(COMPUTE, {"orders": 8}, {"orders": 9}, takes_seconds=5)
    world.sleep(610)
    program.call("dashboard_stats")
    expect(program.call("dashboard_stats"), {"orders": 8}, "A renewal failed, and ten minutes later nobody had tried again.")
    others = []

    def meanwhile():
        world.sleep(3)
        others.append(program.another_process().timed("dashboard_stats"))

    compute = program.stand_in(COMPUTE, {"orders": 9}, during=meanwhile)
    world.sleep(610)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "One request had been renewing the numbers for three seconds, and another one renewed them too.", unit="call")


@check("A request that is killed with the lock locks nobody out")
def _():
    program = learner()
    program.stand_in(COMPUTE, {"orders": 7})
    _, waited = program.timed("dashboard_stats")
    expect_that(waited < 0.4, "On an empty cache the very first request waited, although nobody else was there.", "no wait", f"{waited:.3g} s")
    program = learner()
    program.left_in_the_middle("dashboard_stats", of=COMPUTE, thread=True)
    program.stand_in(COMPUTE, {"orders": 7})
    late = "A request was killed while it computed the numbers, and the next request was not back after 30 seconds."
    returned = program.returns_within(30, late, "dashboard_stats")
    expect(returned, {"orders": 7}, "A request was killed while it computed the numbers, and the next request did not get them.")
    world.sleep(120)
    world.evict(world.kept({"orders": 7}))
    _, waited = program.timed("dashboard_stats")
    message = "A request was killed while it computed the numbers, and two minutes later its lock still made others wait."
    expect_that(waited < 0.4, message, "no wait", f"{waited:.3g} s")


@check("In an outage there are numbers, and old ones are not kept forever")
def _():
    program = learner()
    program.stand_in(COMPUTE, {"orders": 7})
    program.call("dashboard_stats")
    kept = world.kept({"orders": 7})
    expect_that(not kept or kept.longest < 10_000_000, "Nothing ever removes the old numbers from the cache.", "some days", "for ever")
    world.goes_down("redis")
    returned, waited = program.timed("dashboard_stats")
    expect(returned, {"orders": 7}, "Redis was down, and dashboard_stats() did not return the numbers.")
    expect_that(waited < 1, "Redis was down, and a visitor waited although nobody else was there.", "no wait", f"{waited:.3g} s")


@check("A cancelled order is still gone at once")
def _():
    program = learner()
    before = orders_of(program)
    program.call("cancel_order", 2)
    expect(orders_of(program), before - 1, "An order was cancelled, and the old numbers were served. cancel_order() deletes the numbers, not only the marker.")
    others = []

    def meanwhile():
        others.append(program.another_process().call("dashboard_stats"))

    program = learner()
    program.stand_in(COMPUTE, MORNING)
    program.call("dashboard_stats")
    program.call("cancel_order", 3)
    program.stand_in(COMPUTE, EVENING, takes_seconds=2, during=meanwhile)
    program.call("dashboard_stats")
    expect(others, [EVENING] if others else [], "An order was cancelled, somebody computed the new numbers, and another visitor got the old ones meanwhile.")


@check("What you built before still works")
def _():
    works_as_before(stage=10)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=10)
