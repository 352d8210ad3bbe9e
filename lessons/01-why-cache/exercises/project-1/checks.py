"""Stage 1: visit() measures, dashboard_stats() is computed at most once in 600 seconds."""
from django.core.cache import cache
from django.test import RequestFactory
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE = "shop.services.compute_dashboard_stats"
MORNING = {"orders": 7, "revenue": "280.00", "in_stock": 3, "customers": 4}
EVENING = {"orders": 9, "revenue": "360.00", "in_stock": 1, "customers": 4}
SERVED = "The second visitor does not wait"


def page(program):
    response = program.call("dashboard", RequestFactory().get("/dashboard/"))
    expect_that(hasattr(response, "content"), "dashboard() has to return a page: a response, not the numbers.", "a response", type(response).__name__)
    return response.content.decode()


@check("The page shows the numbers")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    expect_that("7 orders" in page(program), "The page does not show the orders.", "7 orders")
    expect_that("7 orders" in page(program), "The second visitor's page does not show the orders.", "7 orders")
    expect(program.call("dashboard_stats"), MORNING, "dashboard_stats() should return the numbers.")


@check("visit() measures how long the page takes", after="The page shows the numbers")
def _():
    for takes in [2.5, 7]:
        program = learner()
        program.stand_in(COMPUTE, MORNING, takes_seconds=takes)
        seconds = program.call("visit")
        expect_that(isinstance(seconds, (int, float)), "visit() should return a number of seconds.", f"{takes} s", seconds)
        message = f"The page took {takes} seconds. Read time.monotonic() before the page and after it, and return the difference."
        expect_that(abs(seconds - takes) < 0.2, message, f"{takes} s", f"{seconds:g} s")
    program = learner()
    opened = program.stand_in("dashboard", None)
    program.call("visit")
    expect(opened.calls, 1, "visit() should open the dashboard once: it's the page that visitors wait for, not only the numbers.", unit="time")


@check(SERVED, after="visit() measures how long the page takes")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING, takes_seconds=2)
    program.call("visit")
    seconds = program.call("visit")
    expect(compute.calls, 1, "The numbers were computed for the second visitor again.", unit="call")
    expect_that(seconds < 0.1, "The second visitor waited, though nothing was computed.", "0 s", f"{seconds:g} s")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "dashboard_stats() computed what the page had stored: it's the function that has to remember.", unit="call")


@check("The numbers are in the cache", after=SERVED)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    cache.clear()
    program.call("dashboard_stats")
    expect(compute.calls, 2, "The cache was emptied, and the numbers were still there: they are kept somewhere else.", unit="call")


@check("The numbers are kept for 600 seconds", after=SERVED)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    page(program)
    world.sleep(599)
    expect_that("7 orders" in page(program), "The numbers were computed again before their 600 seconds were over.", "7 orders", "9 orders")


@check("They are at most 600 seconds old", after=SERVED)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    page(program)
    world.sleep(400)
    page(program)
    world.sleep(200.5)
    expect_that("9 orders" in page(program), "After 600 seconds the page still shows the old numbers.", "9 orders", "7 orders")
    program = learner()
    program.stand_in(COMPUTE, MORNING, EVENING)
    program.call("dashboard_stats")
    world.sleep(600.5)
    expect(program.call("dashboard_stats"), EVENING, "After 600 seconds dashboard_stats() still returns the old numbers.")
