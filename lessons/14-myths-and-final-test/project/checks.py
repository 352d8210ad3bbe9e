"""Stage 14: dashboard_stats(), price_of(number), change_price(number, price). Traffic, outage, deploy and race are in concurrency.json."""
from decimal import Decimal

from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"


@check("The numbers are computed once in 600 seconds, and kept where a deploy does not reach them")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 7}, {"orders": 9})
    before = len(world.events())
    program.call("dashboard_stats")
    asked = [event for event in world.events()[before:] if event["type"] == "commanded"]
    expect_that(asked, "The numbers live in the memory of one process: the deploy takes them along.", "an entry in the cache", "none")
    world.sleep(590)
    expect(program.call("dashboard_stats"), {"orders": 7}, "They were computed again before 600 seconds were over.")
    expect(compute.calls, 1, "They were computed again before 600 seconds were over.", unit="call")
    world.sleep(20)
    expect(program.call("dashboard_stats"), {"orders": 9}, "After 600 seconds the old numbers were still shown.")


@check("A new price shows at once")
def _():
    program = learner()
    program.call("price_of", 4)
    program.call("change_price", 4, 10)
    expect(program.call("price_of", 4), Decimal("10.00"), "After change_price() the old price was still served.")
