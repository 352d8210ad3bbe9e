"""start_page(): the two services at once, the visits counted one by one. More requests are in concurrency.json."""
import asyncio
import time

from stampede.checks import check, expect, expect_that, learner, world


def visited(program):
    """The page, and how long it took."""
    began = time.time()
    text = asyncio.run(program.namespace["start_page"]())
    return text, round(time.time() - began, 3)


@check("The page is as before")
def _():
    program = learner()
    text, _ = visited(program)
    expect(text, "12 degrees, 1.09 USD, visit 1", "The first visitor's page.")


@check("What is there is not fetched again")
def _():
    program = learner()
    visited(program)
    _, seconds = visited(program)
    expect(seconds, 0.0, "Both answers lay in the cache, and yet a service was asked.", unit="second")
    world.sleep(61)
    _, seconds = visited(program)
    expect_that(seconds > 0, "After a minute they should be fetched anew.", "0.8 s", f"{seconds} s")


@check("The first visitor waits for the slower service only")
def _():
    program = learner()
    _, seconds = visited(program)
    message = "The second service was asked when the first had answered. A coroutine does not begin before somebody awaits it."
    expect(seconds, 0.8, message, unit="second")


@check("The counter has no end")
def _():
    program = learner()
    visited(program)
    world.sleep(301)
    text, _ = visited(program)
    message = "Five minutes later the count began again: somebody has stored it with the default timeout."
    if world.commands("set", key="visits"):
        message = "aincr has stored the count with the default timeout, and five minutes later it began again."
    expect(text.rpartition(" ")[2], "2", message)
