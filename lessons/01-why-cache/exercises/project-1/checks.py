"""Stage 1: visit() measures, dashboard_stats() is cache-aside for 600 seconds."""
from django.test import RequestFactory
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING = {"orders": 7, "revenue": "280.00", "in_stock": 3, "customers": 4}
EVENING = {"orders": 9, "revenue": "360.00", "in_stock": 1, "customers": 4}


def page(program):
    response = program.call("dashboard", RequestFactory().get("/dashboard/"))
    expect_that(hasattr(response, "content"), "dashboard() has to return a page: a response, not the numbers.", "a response", type(response).__name__)
    return response.content.decode()


@check("The page shows the numbers")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    expect_that("7 orders" in page(program), "The page does not show the orders.", "7 orders")


@check("visit() measures how long the page takes")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, takes_seconds=2)
    seconds = program.call("visit")
    expect_that(abs(seconds - 2) < 0.2, "Read time.monotonic() before the page and after it, and return the difference.", "2 s", f"{seconds:g} s")


@check("The second visitor does not wait")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING, takes_seconds=2)
    program.call("visit")
    seconds = program.call("visit")
    expect(compute.calls, 1, "The numbers were computed for the second visitor again.", unit="call")
    expect_that(seconds < 0.1, "The second visitor waited, though nothing was computed.", "0 s", f"{seconds:g} s")


@check("The numbers are at most 600 seconds old, and that long they are kept")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    page(program)
    world.sleep(599)
    written = world.commands("set")[0]
    expect_that("7 orders" in page(program), "Your entry was gone before its 600 seconds were over.", "600 s", f"{written.ttl} s", written.line)
    world.sleep(2)
    expect_that("9 orders" in page(program), "After 600 seconds the page still shows the old numbers.", "600 s", "no end", written.line)
