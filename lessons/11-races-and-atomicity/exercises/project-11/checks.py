"""Stage 11: the dashboard's numbers have a generation of their own. The race is in scenario.json."""
from shop.models import Order
from stampede.checks import check, expect, expect_that, part, world
from stampede.stages import learner, still_holds, works_as_before

COMPUTE = "shop.services.compute_dashboard_stats"


@check("The dashboard still remembers, for 600 seconds")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    expect(program.call("dashboard_stats"), {"orders": 7}, "dashboard_stats() should return the numbers.")
    world.sleep(590)
    program.call("dashboard_stats")
    expect(compute.calls, 1, "dashboard_stats() computed its numbers again within the 600 seconds.", unit="call")
    world.sleep(20)
    program.call("dashboard_stats")
    expect(compute.calls, 2, "After 600 seconds nobody renewed the numbers.", unit="call")
    expect(program.call("dashboard_stats"), {"orders": 9}, "After a renewal the new numbers should be served.")


@check("A cancelled order is gone at once")
def _():
    program = learner()
    before = Order.objects.count()
    expect(part(program.call("dashboard_stats"), "orders"), before, "The number of orders that dashboard_stats() returned.")
    program.call("cancel_order", 2)
    expect(part(program.call("dashboard_stats"), "orders"), before - 1, "An order was cancelled, and the dashboard still counts it.")


@check("Orders and prices are two groups")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    program.call("dashboard_stats")
    program.call("change_price", 5, "30.00")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "A price changed, and the dashboard's numbers were thrown out.", unit="call")
    program.call("price_list", [1, 2])
    before = len(world.events())
    program.call("cancel_order", 1)
    program.call("price_list", [1, 2])
    selects = [e for e in world.events()[before:] if e["type"] == "queried" and e["action"]["do"] == "select" and e["action"]["table"] == "shop_product"]
    expect(len(selects), 0, "An order was cancelled, and the prices were thrown out.", unit="query")


@check("Stage 10 still holds: a renewal that failed is tried again, and one that takes long stays alone")
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


@check("Stage 10 still holds: a request that is killed with the lock locks nobody out")
def _():
    program = learner()
    program.stand_in(COMPUTE, {"orders": 7})
    _, waited = program.timed("dashboard_stats")
    expect_that(waited < 0.4, "On an empty cache the very first request waited, although nobody else was there.", "no wait", f"{waited:.3g} s")
    program = learner()
    program.stand_in(COMPUTE, ConnectionError("the database went away"), {"orders": 7})
    program.attempt("dashboard_stats")
    _, waited = program.timed("dashboard_stats")
    expect_that(waited < 0.4, "The first computation failed, and the next request waited for a lock that nobody held any more.", "no wait", f"{waited:.3g} s")
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


@check("Stage 10 still holds: in an outage there are numbers, and old ones are not kept forever")
def _():
    program = learner()
    program.stand_in(COMPUTE, {"orders": 7})
    program.call("dashboard_stats")
    kept = world.kept({"orders": 7})
    expect_that(not kept or kept.longest < 10_000_000, "Nothing ever removes the old numbers from the cache.", "some days", "for ever")
    world.goes_down("redis")
    expect(program.call("dashboard_stats"), {"orders": 7}, "Redis was down, and dashboard_stats() did not return the numbers.")


@check("What you built before still works")
def _():
    works_as_before(stage=11)


@check("All of what the stages before have promised")
def _():
    still_holds(stage=11)
