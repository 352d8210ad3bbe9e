"""page_for(name): greets its visitor, and shares the numbers."""
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING = {"orders": 7, "revenue": "280.00"}
EVENING = {"orders": 9, "revenue": "360.00"}


@check("Everybody is greeted by name")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    expect(program.call("page_for", "Ann"), "Hello Ann! 7 orders, 280.00 revenue", "Ann's page should read so.")
    seen = program.call("page_for", "Bob")
    expect_that("Hello Ann" not in seen, "Bob reads Ann's greeting.", "Hello Bob! …", seen)
    expect_that("Hello Bob" in seen, "Bob is not greeted: on a hit your page has no greeting.", "Hello Bob! …", seen)
    expect(seen, "Hello Bob! 7 orders, 280.00 revenue", "Bob's page should read so.")


@check("The numbers are computed once for all")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    for name in ["Ann", "Bob", "Cho"]:
        program.call("page_for", name)
    written = world.commands("set")
    expect_that(written, "Nothing was put into the cache.", "a cache.set()", "none")
    looked = {get.keys[0] for get in world.commands("get")}
    message = "Each visitor has an entry of their own, and each of them waits: the numbers are the same for all."
    expect_that(len(looked) == 1, message, "1 key", f"{len(looked)} keys", written[0].line)
    expect(compute.calls, 1, "A number was found in the cache, and the computation ran all the same, for the other one.", unit="call")


@check("They are kept for ten minutes, and not longer")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("page_for", "Ann")
    world.sleep(599)
    written = world.commands("set")[0]
    lived = "for ever" if written.ttl is None else f"{written.ttl:g} s"
    expect_that("7 orders" in program.call("page_for", "Bob"), "The numbers were gone before ten minutes were over.", "600 s", lived, written.line)
    world.sleep(2)
    expect_that("9 orders" in program.call("page_for", "Cho"), "The numbers are older than ten minutes and still shown.", "600 s", lived, written.line)
