"""start_page(): the two services at once, the visits counted one by one. More requests are in scenario.json."""
import asyncio
import time
from inspect import iscoroutine

from stampede.checks import check, expect, expect_that, learner, world


def visited(program):
    """The page, and how long it took."""
    began = time.time()
    page = program.call("start_page")
    message = "start_page() returned something that cannot be awaited. It has to stay an `async def`."
    expect_that(iscoroutine(page), message, "a coroutine", type(page).__name__)
    text = asyncio.run(page)
    return text, round(time.time() - began, 3)


@check("The page is as before")
def _():
    program = learner()
    text, _ = visited(program)
    expect(text, "12 degrees, 1.09 USD, visit 1", "The first visitor's page.")


@check("What is there is not fetched again, for 60 seconds")
def _():
    program = learner()
    visited(program)
    for visit, later in [(2, 0), (3, 58)]:
        world.sleep(later)
        text, seconds = visited(program)
        expect(seconds, 0.0, f"{later} seconds after both were fetched a visitor waited for a service again.", unit="second")
        expect(text, f"12 degrees, 1.09 USD, visit {visit}", "This is the page of a later visitor, with both from the cache.")
    world.sleep(3)
    _, seconds = visited(program)
    expect_that(seconds > 0, "After a minute they should be fetched again.", "0.8 s", f"{seconds} s")


@check("The first visitor waits for the slower service only")
def _():
    program = learner()
    _, seconds = visited(program)
    message = "The first visitor waited longer than the slower service takes."
    if seconds == 1.3:
        message = "One service was only asked when the other had answered. A coroutine doesn't begin until somebody awaits it."
    expect_that(seconds <= 0.8, message, "0.8 s", f"{seconds} s")


@check("What one process has fetched, no other waits for")
def _():
    program = learner()
    other = program.another_process()
    world.sleep(61)
    visited(program)
    _, seconds = visited(other)
    expect(seconds, 0.0, "One process had fetched both, and a visitor of another process waited for a service again.", unit="second")


@check("The counter never expires")
def _():
    program = learner()
    visited(program)
    world.sleep(301)
    text, _ = visited(program)
    expect(str(text).rpartition(" ")[2], "2", "Five minutes after the first visit the count began again.")
    world.sleep(40_000_000)
    text, _ = visited(program)
    expect(str(text).rpartition(" ")[2], "3", "A year later the count began again.")
