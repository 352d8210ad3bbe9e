"""page_for(name): greets its visitor, and shares the numbers. Judged by what visitors read and how often the numbers are computed."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING = {"orders": 7, "revenue": "280.00"}
EVENING = {"orders": 9, "revenue": "360.00"}
GREETED = "Everybody is greeted by name"
ONCE = "The numbers are computed once for all"


def page(name, orders=7, revenue="280.00"):
    return f"Hello {name}! {orders} orders, {revenue} revenue"


@check(GREETED)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    expect(program.call("page_for", "Ann"), page("Ann"), "Ann's page should read like this.")
    seen = program.call("page_for", "Bob")
    expect_that("Hello Ann" not in str(seen), "Bob reads Ann's greeting.", page("Bob"), seen)
    expect(seen, page("Bob"), "Bob came right after Ann, and his page should read like this.")
    expect(program.call("page_for", "Ann"), page("Ann"), "Ann came back, and her page should read as it did before.")


@check(ONCE, after=GREETED)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    entries = []
    for name in ["Ann", "Bob", "Cho"]:
        program.call("page_for", name)
        entries.append(len(world.stored()))
    if compute.calls > 1 and world.writes() == 0:
        expect_that(False, "Nothing was put into the cache.", "the numbers in the cache", "an empty cache")
    message = "Each visitor has an entry of their own, so each of them waited for the same numbers."
    expect_that(compute.calls == 1 or not entries[0] < entries[1] < entries[2], message, "1 computation", f"{compute.calls} computations")
    expect(compute.calls, 1, "Three visitors came within seconds, and the numbers were computed more than once.", unit="computation")


@check("They are in the cache", after=ONCE)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("page_for", "Ann")
    cache.clear()
    program.call("page_for", "Bob")
    expect(compute.calls, 2, "The cache was emptied, and your page still had the numbers: they are kept somewhere else.", unit="computation")


@check("They are kept for ten minutes", after=ONCE)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("page_for", "Ann")
    world.sleep(599)
    program.call("page_for", "Bob")
    expect(compute.calls, 1, "The numbers were computed again before ten minutes were over.", unit="computation")


@check("They are never older than ten minutes", after=ONCE)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("page_for", "Ann")
    world.sleep(500)
    program.call("page_for", "Bob")
    world.sleep(100.5)
    for name in ["Cho", "Bob"]:
        message = f"The numbers are older than ten minutes and still shown to {name}."
        expect(program.call("page_for", name), page(name, 9, "360.00"), message)
